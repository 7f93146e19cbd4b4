package io.penstock.cli;

import io.penstock.api.strategy.Refusal;
import io.penstock.engine.order.OrdersReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a strategy wanted to trade, for people and for programs. */
final class OrdersText {
    private OrdersText() {}

    static Map<String, Object> json(OrdersReport orders) {
        Map<String, Object> refused = new LinkedHashMap<>();
        orders.refused().forEach((reason, count) -> refused.put(ReplayJson.label(reason), count));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent", orders.sent());
        json.put("replaced", orders.replaced());
        json.put("cancelled", orders.cancelled());
        json.put("refused", refused);
        json.put("open", orders.open());
        json.put("sha256", orders.sha256());
        return json;
    }

    /** Nothing for a strategy that never tried to send one. */
    static List<String> lines(OrdersReport orders) {
        List<String> lines = new ArrayList<>();
        if (orders.count() > 0) {
            lines.add("orders " + ValueText.count(orders.sent()) + " sent, " + ValueText.count(orders.replaced())
                    + " replaced, " + ValueText.count(orders.cancelled()) + " cancelled, "
                    + ValueText.count(orders.open()) + " open");
            lines.add("       sha256 " + orders.sha256());
        }
        for (Map.Entry<Refusal, Long> refusal : orders.refused().entrySet()) {
            lines.add("       " + ValueText.count(refusal.getValue()) + " refused: "
                    + ReplayJson.label(refusal.getKey()));
        }
        return lines;
    }
}
