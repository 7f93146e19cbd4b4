package io.penstock.engine;

import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.order.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The strategies of a run in the order given, and the instances that do the work of each. */
final class Roster {
    /**
     * One strategy.
     *
     * @param spec as the user typed it, where a fresh instance can be made of it
     * @param instances one, or one for each shard
     */
    record Member(Optional<PluginSpec> spec, List<NamedStrategy> instances) {}

    private final List<Member> members = new ArrayList<>();

    /** A strategy that somebody made. */
    void add(NamedStrategy strategy) {
        members.add(new Member(Optional.empty(), List.of(strategy)));
    }

    /**
     * A plug-in as so many instances, each with its part of the instruments.
     *
     * @throws IllegalArgumentException when there is none of that name, a parameter is not as it declares, or it does not allow
     *     its instruments to be spread
     */
    void add(PluginSpec spec, int shards, Plugins plugins) {
        List<NamedStrategy> instances = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            instances.add(plugins.create(spec, shard, shards));
        }
        members.add(new Member(Optional.of(spec), List.copyOf(instances)));
    }

    List<Member> members() {
        return members;
    }

    /** All instances: by member, then by shard. */
    List<NamedStrategy> instances(boolean keepingIntents) {
        List<NamedStrategy> all = new ArrayList<>();
        for (Member member : members) {
            // The parts of one strategy are told as one sequence of orders, which is made of what each kept.
            boolean keeps = keepingIntents || member.instances().size() > 1;
            member.instances().forEach(instance -> all.add(keeps ? instance.keepingIntents() : instance));
        }
        return all;
    }

    /** A report for each member of those of its instances, which are in the order of {@link #instances}. */
    List<StrategyReport> reports(List<StrategyReport> ofInstances) {
        List<StrategyReport> reports = new ArrayList<>();
        int next = 0;
        for (Member member : members) {
            int end = next + member.instances().size();
            reports.add(end - next == 1 ? ofInstances.get(next) : MergedReport.of(ofInstances.subList(next, end)));
            next = end;
        }
        return reports;
    }

    /** What part {@code shard} of {@code shards} of a plug-in does. */
    static Part part(String name, boolean independent, int shard, int shards) {
        if (shards > 1 && !independent) {
            throw new IllegalArgumentException(name + ": shards=" + shards
                    + ": it does not declare that its instruments are independent of each other, so it runs as one");
        }
        return new Part(shard, shards, independent, false);
    }
}
