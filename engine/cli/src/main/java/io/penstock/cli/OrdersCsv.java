package io.penstock.cli;

import io.penstock.api.Price;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.order.Intents;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * The intents of a run as CSV (RFC 4180, LF): by position in the stream, then name of the strategy, then its number in the run, then
 * as recorded. So equal runs make equal files.
 */
final class OrdersCsv {
    static final String HEADER = "position,ts,strategy,instance,action,client_order_id,tag,venue,symbol,side,type,"
            + "time_in_force,price,stop_price,quantity,post_only,reason";

    private static final long SECOND_NS = 1_000_000_000L;

    /** One strategy's intents and how many of them were written. */
    private static final class Cursor {
        private final String name;
        private final int instance;
        private final Intents intents;
        private int next;

        Cursor(String name, int instance, Intents intents) {
            this.name = name;
            this.instance = instance;
            this.intents = intents;
        }

        boolean isLeft() {
            return next < intents.size();
        }

        long position() {
            return intents.position(next);
        }
    }

    private final Appendable out;

    private OrdersCsv(Appendable out) {
        this.out = out;
    }

    /** Writes those of strategies whose intents were kept; their place in the list is their number. */
    static void write(List<StrategyReport> strategies, Appendable out) throws IOException {
        PriorityQueue<Cursor> left = new PriorityQueue<>(Comparator.comparingLong(Cursor::position)
                .thenComparing(cursor -> cursor.name)
                .thenComparing(cursor -> cursor.instance));
        for (int i = 0; i < strategies.size(); i++) {
            StrategyReport strategy = strategies.get(i);
            if (strategy.orders().intents().isPresent()) {
                Cursor cursor = new Cursor(
                        strategy.name(), i, strategy.orders().intents().get());
                if (cursor.isLeft()) {
                    left.add(cursor);
                }
            }
        }
        out.append(HEADER).append('\n');
        OrdersCsv csv = new OrdersCsv(out);
        while (!left.isEmpty()) {
            Cursor first = left.poll();
            csv.row(first, first.next++);
            if (first.isLeft()) {
                left.add(first);
            }
        }
    }

    private void row(Cursor of, int i) throws IOException {
        Intents intents = of.intents;
        cell(Long.toString(intents.position(i)));
        cell(time(intents.streamNanos(i)));
        cell(quoted(of.name));
        cell(Integer.toString(of.instance));
        cell(intents.action(i));
        cell(Long.toString(intents.clientOrderId(i)));
        cell(Long.toString(intents.tag(i)));
        cell(quoted(intents.instrument(i).venue()));
        cell(quoted(intents.instrument(i).symbol()));
        cell(word(intents.side(i)));
        cell(word(intents.type(i)));
        cell(word(intents.timeInForce(i)));
        cell(price(intents.price(i)));
        cell(price(intents.stopPrice(i)));
        cell(BigDecimal.valueOf(intents.quantity(i), intents.instrument(i).quantityDecimals())
                .toPlainString());
        cell(Boolean.toString(intents.isPostOnly(i)));
        out.append(intents.isByEngine(i) ? "quarantined" : "").append('\n');
    }

    private void cell(String text) throws IOException {
        out.append(text).append(',');
    }

    /** ISO 8601 in UTC with all nine decimals, so that columns of times sort as text. */
    private static String time(long nanos) {
        Instant time = Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND_NS), Math.floorMod(nanos, SECOND_NS));
        String text = time.toString();
        int dot = text.indexOf('.');
        String fraction = dot < 0 ? "" : text.substring(dot + 1, text.length() - 1);
        String seconds = dot < 0 ? text.substring(0, text.length() - 1) : text.substring(0, dot);
        return seconds + "." + fraction + "0".repeat(9 - fraction.length()) + "Z";
    }

    private static String price(long price) {
        return price == Price.NONE ? "" : Price.format(price);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
