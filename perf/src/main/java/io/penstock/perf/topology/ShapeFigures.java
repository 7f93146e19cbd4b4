package io.penstock.perf.topology;

import io.penstock.perf.Sample;

/**
 * What a run of one shape took, over all rounds.
 *
 * @param shape which
 * @param nsPerEvent wall time
 * @param cpuNsPerEvent processor time of the whole process
 * @param times wall time as a multiple of the usual shape's in the same round
 * @param cpuMoreNs processor time for an event above the usual shape's in the same round
 * @param right whether every strategy of every round heard what it should
 */
public record ShapeFigures(
        Shape shape, Sample nsPerEvent, Sample cpuNsPerEvent, Sample times, Sample cpuMoreNs, boolean right) {
    /** Processor time for an event that each further lane adds, in ns; NaN for a shape without one. */
    public double cpuNsPerLaneAdded() {
        return shape.lanes() == 1 ? Double.NaN : cpuMoreNs.median() / (shape.lanes() - 1);
    }
}
