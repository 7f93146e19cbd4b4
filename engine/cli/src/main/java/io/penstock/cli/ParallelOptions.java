package io.penstock.cli;

import io.penstock.engine.Placement;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.VariantGrid;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that make several instances of strategies, and say where they run. */
final class ParallelOptions {
    @Option(
            names = "--variants",
            paramLabel = "GRID",
            description = "run the strategy once for each combination: fast=5..20/5,slow=50,100")
    private String variants;

    @Option(
            names = "--rank-by",
            paramLabel = "RESULT[:least]",
            description = "order the variants by this result, greatest first; default what the strategy names")
    private String rankBy;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "1",
            description = "run each strategy as N instances, each with its part of the symbols; default 1")
    private int shards;

    @Option(
            names = "--lane",
            paramLabel = "NAME=A,B",
            description = "a lane for these strategies by hand; repeatable; the others share the lanes that are left")
    private List<String> lanes = List.of();

    /** Whether one strategy runs with many parameters. */
    boolean hasVariants() {
        return variants != null;
    }

    /** How the variants are to be ordered; empty when the strategy decides. */
    String rankBy() {
        return rankBy == null ? "" : rankBy;
    }

    /** Instances of each strategy. @throws IllegalArgumentException when that cannot be */
    int shards() {
        if (shards < 1 || shards > VariantGrid.MOST) {
            throw new IllegalArgumentException("shards=" + shards + ": must be in 1.." + VariantGrid.MOST);
        }
        return shards;
    }

    /** What is to run. @throws IllegalArgumentException when a grid cannot be, or is for several strategies */
    List<PluginSpec> specs(List<String> strategies) {
        List<PluginSpec> specs = strategies.stream().map(PluginSpec::parse).toList();
        if (variants == null) {
            if (rankBy != null) {
                throw new IllegalArgumentException(
                        "rank-by=" + rankBy + ": without --variants there is nothing to rank");
            }
            return specs;
        }
        if (specs.size() != 1) {
            throw new IllegalArgumentException("variants=" + variants + ": of one --strategy, not of " + specs.size());
        }
        return VariantGrid.parse(variants).of(specs.get(0));
    }

    /** Where they run. @throws IllegalArgumentException when a lane is not {@code name=strategy,strategy} or stands twice */
    Placement placement() {
        Placement placement = new Placement();
        for (String lane : lanes) {
            int equals = lane.indexOf('=');
            if (equals < 1 || equals == lane.length() - 1) {
                throw new IllegalArgumentException("lane " + lane + ": is not NAME=strategy,strategy");
            }
            placement.add(
                    lane.substring(0, equals),
                    new ArrayList<>(List.of(lane.substring(equals + 1).split(","))));
        }
        return placement;
    }
}
