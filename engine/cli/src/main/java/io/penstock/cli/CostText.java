package io.penstock.cli;

import io.penstock.engine.lane.Cost;
import io.penstock.engine.latency.LatencySummary;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a strategy costs, for people and programs. */
final class CostText {
    private CostText() {}

    static Map<String, Object> json(Cost cost) {
        LatencySummary callbacks = cost.callbacks();
        boolean known = callbacks.count() > 0;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measuredEvents", cost.events());
        json.put("allocatedBytesPerEvent", cost.bytesPerEvent());
        json.put("mostAllocatedBytes", cost.mostBytes());
        json.put("measuredCallbacks", callbacks.count());
        json.put("callbackNsP50", known ? callbacks.p50Ns() : null);
        json.put("callbackNsP99", known ? callbacks.p99Ns() : null);
        json.put("callbackNsMax", known ? callbacks.maxNs() : null);
        json.put("brokenContract", cost.broken().orElse(null));
        return json;
    }

    /** One line; empty when nothing was measured. */
    static String line(Cost cost) {
        LatencySummary callbacks = cost.callbacks();
        if (callbacks.count() == 0) {
            return "";
        }
        String bytes = Double.isNaN(cost.bytesPerEvent())
                ? ""
                : ValueText.decimal(cost.bytesPerEvent(), 1) + " bytes per event, ";
        return "cost  " + bytes + "callback p50 " + ValueText.count(callbacks.p50Ns()) + " ns, p99 "
                + ValueText.count(callbacks.p99Ns()) + " ns (" + ValueText.count(callbacks.count()) + " measured)";
    }
}
