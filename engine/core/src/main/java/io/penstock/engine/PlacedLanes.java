package io.penstock.engine;

import io.penstock.engine.lane.Lane;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.lane.StrategyReport;
import java.util.ArrayList;
import java.util.List;

/** The lanes that are there from the first event, and which strategy is on which of them. Caller's thread. */
final class PlacedLanes {
    /** Makes a lane. */
    @FunctionalInterface
    interface Maker {
        Lane make(int number, List<NamedStrategy> strategies);
    }

    private final List<Lane> lanes = new ArrayList<>();
    private final int[] places;

    /** @param places the lane of each strategy; in a lane they stand in their order */
    PlacedLanes(List<NamedStrategy> strategies, int[] places, int lanes, Maker maker) {
        this.places = places.clone();
        for (int number = 0; number < lanes; number++) {
            List<NamedStrategy> placed = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                if (places[i] == number) {
                    placed.add(strategies.get(i));
                }
            }
            this.lanes.add(maker.make(number, placed));
        }
    }

    /** By number. */
    List<Lane> lanes() {
        return lanes;
    }

    /** In the order in which the strategies were placed. After the end. */
    List<StrategyReport> reports() {
        List<StrategyReport> reports = new ArrayList<>();
        int[] taken = new int[lanes.size()];
        for (int lane : places) {
            reports.add(lanes.get(lane).strategies().get(taken[lane]++));
        }
        return reports;
    }

    /** Waits until each has ended, in whatever thread; an interrupt is kept for later. */
    static void awaitEnds(List<Lane> lanes) {
        boolean interrupted = false;
        for (int i = 0; i < lanes.size(); ) {
            try {
                lanes.get(i).awaitEnd();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
