package io.penstock.cli;

import io.penstock.perf.Judgement;
import io.penstock.perf.Sample;
import io.penstock.perf.compare.Comparison;
import io.penstock.perf.compare.RoundFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comparisons as JSON: each figure with its median, extremes and interval over the rounds; times in ns. */
final class CompareJson {
    private CompareJson() {}

    static Map<String, Object> of(Comparison comparison, Comparison.Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consumers", comparison.receivers());
        document.put("wait", comparison.waiting().label());
        document.put("carriers", figures(result.carriers()));
        document.put("coreToCoreNs", sample(result.coreToCore()));
        return document;
    }

    /** By label, every figure. */
    static Map<String, Object> figures(List<RoundFigures> candidates) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (RoundFigures candidate : candidates) {
            Map<String, Object> figures = new LinkedHashMap<>();
            candidate.names().forEach(name -> figures.put(name, sample(candidate.sample(name))));
            figures.put("right", candidate.right());
            document.put(candidate.label(), figures);
        }
        return document;
    }

    static Map<String, Object> handOff(Comparison.Result result) {
        RoundFigures ring = result.carriers().get(0);
        RoundFigures bare = result.carriers().get(1);
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
