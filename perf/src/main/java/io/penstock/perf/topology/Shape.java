package io.penstock.perf.topology;

import io.penstock.engine.EngineConfig;
import io.penstock.engine.thread.WaitProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to lay out a run.
 *
 * @param varied what of it differs from the usual, in a word
 * @param lanes each with every book and one strategy that hears every quote
 * @param feeds merged by time, each with a part of the stocks
 * @param ringSlots length of the ring
 * @param waiting how threads wait
 * @param batch groups that the feed publishes at a time, at most
 * @param sampleEvery one event in so many is timed; 0 for none
 * @param stages threads before the lanes: one feeds, a second decodes for it into a ring of its own
 */
public record Shape(
        String varied,
        int lanes,
        int feeds,
        int ringSlots,
        WaitProfile waiting,
        int batch,
        int sampleEvery,
        int stages) {
    /** As many as the engine's feed thread asks for at once. */
    static final int USUAL_BATCH = 64;

    private static final int USUAL_SAMPLE = 64;

    /** The usual one, and others that differ from it in one thing. */
    static List<Shape> around(int mostLanes) {
        Shape usual = usual();
        List<Shape> shapes = new ArrayList<>(List.of(usual));
        for (int lanes = 2; lanes <= mostLanes; lanes++) {
            shapes.add(new Shape("lanes", lanes, 1, usual.ringSlots, usual.waiting, USUAL_BATCH, USUAL_SAMPLE, 1));
        }
        for (int feeds = 2; feeds <= Topology.MOST_FEEDS; feeds *= 2) {
            shapes.add(new Shape("feeds", 1, feeds, usual.ringSlots, usual.waiting, USUAL_BATCH, USUAL_SAMPLE, 1));
        }
        shapes.add(new Shape("stages", 1, 1, usual.ringSlots, usual.waiting, USUAL_BATCH, USUAL_SAMPLE, 2));
        for (int ringSlots = 1 << 10; ringSlots <= 1 << 18; ringSlots <<= 2) {
            if (ringSlots != usual.ringSlots) {
                shapes.add(new Shape("ring", 1, 1, ringSlots, usual.waiting, USUAL_BATCH, USUAL_SAMPLE, 1));
            }
        }
        for (int batch = 1; batch < USUAL_BATCH; batch *= 8) {
            shapes.add(new Shape("batch", 1, 1, usual.ringSlots, usual.waiting, batch, USUAL_SAMPLE, 1));
        }
        for (WaitProfile waiting : WaitProfile.values()) {
            if (waiting != usual.waiting) {
                shapes.add(new Shape("wait", 1, 1, usual.ringSlots, waiting, USUAL_BATCH, USUAL_SAMPLE, 1));
            }
        }
        for (int sampleEvery : new int[] {0, 1}) {
            shapes.add(new Shape("timed", 1, 1, usual.ringSlots, usual.waiting, USUAL_BATCH, sampleEvery, 1));
        }
        return shapes;
    }

    /** The engine's own defaults. */
    static Shape usual() {
        EngineConfig config = EngineConfig.defaults();
        return new Shape("usual", 1, 1, config.ringSlots(), config.waitProfile(), USUAL_BATCH, USUAL_SAMPLE, 1);
    }

    /** The value of what is varied, as people read it. */
    public String value() {
        return switch (varied) {
            case "lanes" -> Integer.toString(lanes);
            case "feeds" -> Integer.toString(feeds);
            case "stages" -> Integer.toString(stages);
            case "ring" -> Integer.toString(ringSlots);
            case "batch" -> Integer.toString(batch);
            case "wait" -> waiting.label();
            case "timed" -> sampleEvery == 0 ? "none" : sampleEvery == 1 ? "all" : "1 in " + sampleEvery;
            default -> "";
        };
    }
}
