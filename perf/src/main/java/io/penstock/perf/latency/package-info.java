/**
 * Open-loop latency: when each event is due is fixed beforehand, by a rate or by a recording, and a machine, a feed or a lane
 * that falls behind is charged with every event that it delays. What runs is the engine itself, laid on by {@link
 * io.penstock.engine.Measurement}: its feeds decode bytes, its ring, lanes, books and strategies do the rest.
 *
 * <p>How a run goes, in a JVM of its own ({@link io.penstock.perf.latency.LatencyMain}): the source is read into the heap;
 * the floor of the machine is measured; a whole run of the engine warms the code and is thrown away; the heap is collected;
 * another run settles for a second and is then measured, while the feed's own waiting tells how often its core stood still;
 * the floor is measured again. Each hop of an event's way is told twice: how long it took, and how long after the moment at
 * which the event was due it ended ({@link io.penstock.perf.latency.TimedHop}). The slowest events are kept whole, and each is
 * laid beside what the machine, the JVM and the ring did at that moment ({@link io.penstock.perf.latency.TailStory}).
 *
 * <p>{@link io.penstock.perf.latency.LatencyBench} is where to begin reading; reports are written by {@code
 * io.penstock.perf.latency.report}.
 */
package io.penstock.perf.latency;
