package io.penstock.engine.order;

import io.penstock.api.strategy.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes one sequence of those of several instances, each of which has its own instruments and is recorded by instrument. */
public final class IntentMerge {
    private final List<Intents> parts = new ArrayList<>();
    private final List<Integer> next = new ArrayList<>();

    private IntentMerge(List<OrdersReport> reports) {
        for (OrdersReport report : reports) {
            parts.add(report.intents().orElseThrow());
            next.add(0);
        }
    }

    /** What one instance with all the instruments would have recorded. */
    public static OrdersReport of(List<OrdersReport> reports) {
        IntentMerge merge = new IntentMerge(reports);
        IntentLog log =
                IntentLog.of(Part.WHOLE.keepingIntents(), merge.parts.get(0).instruments());
        long[] intent = new long[Intent.LONGS];
        for (int part = merge.first(); part >= 0; part = merge.first()) {
            int i = merge.next.get(part);
            merge.parts.get(part).copy(i, intent);
            log.write(intent);
            merge.next.set(part, i + 1);
        }
        Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
        reports.forEach(report -> report.refused().forEach((reason, count) -> refused.merge(reason, count, Long::sum)));
        OrdersReport merged =
                log.finish(reports.stream().mapToInt(OrdersReport::open).sum());
        return new OrdersReport(
                merged.sent(),
                merged.replaced(),
                merged.cancelled(),
                refused,
                merged.open(),
                merged.sha256(),
                merged.intents());
    }

    /** The part whose next intent comes first; -1 when none is left. */
    private int first() {
        int first = -1;
        for (int part = 0; part < parts.size(); part++) {
            if (next.get(part) < parts.get(part).size() && (first < 0 || isBefore(part, first))) {
                first = part;
            }
        }
        return first;
    }

    private boolean isBefore(int part, int other) {
        Intents a = parts.get(part);
        Intents b = parts.get(other);
        int byPosition = Long.compare(a.position(next.get(part)), b.position(next.get(other)));
        return byPosition < 0 || (byPosition == 0 && a.instrumentId(next.get(part)) < b.instrumentId(next.get(other)));
    }
}
