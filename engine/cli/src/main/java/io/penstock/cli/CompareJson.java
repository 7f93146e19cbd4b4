package io.penstock.cli;

import io.penstock.perf.Judgement;
import io.penstock.perf.Sample;
import io.penstock.perf.compare.CarrierFigures;
import io.penstock.perf.compare.Comparison;
import java.util.LinkedHashMap;
import java.util.Map;

/** Comparisons as JSON: each figure with its median, extremes and interval over the rounds; times in ns. */
final class CompareJson {
    private CompareJson() {}

    static Map<String, Object> of(Comparison comparison, Comparison.Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consumers", comparison.receivers());
        document.put("wait", comparison.waiting().label());
        Map<String, Object> carriers = new LinkedHashMap<>();
        for (CarrierFigures carrier : result.carriers()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            carrier.names().forEach(name -> figures.put(name, sample(carrier.sample(name))));
            figures.put("right", carrier.right());
            carriers.put(carrier.kind().label(), figures);
        }
        document.put("carriers", carriers);
        document.put("coreToCoreNs", sample(result.coreToCore()));
        return document;
    }

    static Map<String, Object> handOff(Comparison.Result result) {
        CarrierFigures ring = result.carriers().get(0);
        CarrierFigures bare = result.carriers().get(1);
        Sample ratio = ring.ratio("handOffP50", bare);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("penstockNs", sample(ring.sample("handOffP50")));
        document.put("disruptorNs", sample(bare.sample("handOffP50")));
        document.put("coreToCoreNs", sample(result.coreToCore()));
        document.put("ratio", sample(ratio));
        document.put("atMost", CompareText.HAND_OFF_TARGET);
        document.put(
                "judgement", Judgement.of(ratio, CompareText.HAND_OFF_TARGET).label());
        return document;
    }

    static Map<String, Object> sample(Sample sample) {
        if (sample == null) {
            return null;
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("median", sample.median());
        figures.put("least", sample.least());
        figures.put("most", sample.most());
        figures.put("low95", sample.low());
        figures.put("high95", sample.high());
        figures.put("rounds", sample.size());
        return figures;
    }
}
