package io.penstock.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is in a recording, for programs: exactly the keys that are promised, and what its format counts beside messages. */
final class InspectJson {
    private InspectJson() {}

    static Map<String, Object> of(Inspection inspection) {
        Map<String, Object> source = ReplayJson.source(inspection.report());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source.get("source"));
        json.put("format", source.get("format"));
        json.put("messages", source.get("messages"));
        json.put("byType", source.get("byType"));
        json.put("instruments", inspection.contents().instruments());
        json.put("tsFirst", Json.time(inspection.contents().firstNanos()));
        json.put("tsLast", Json.time(inspection.contents().lastNanos()));
        json.put("gaps", source.get("gaps"));
        json.put("rejected", source.get("rejected"));
        json.put("truncatedBytes", source.get("truncatedBytes"));
        Map<String, Long> counters = inspection.report().tally().counters();
        if (!counters.isEmpty()) {
            json.put("counters", counters);
        }
        return json;
    }
}
