/**
 * The floor under every figure: what the clock costs, how long a message takes from core to core, and how often and how
 * long the machine keeps a thread from running that never waits. The same program on another machine, or on this one an
 * hour later, differs by as much as these do; so each benchmark measures them before and after itself.
 *
 * <p>{@link io.penstock.perf.jitter.Floor} measures all three in about half a second.
 * {@link io.penstock.perf.jitter.HiccupMeter} runs while something else is measured, on a core of its own or, where there
 * is none to spare, asleep most of the time. A thread that spins anyhow can be watched without a meter: it tells a
 * {@link io.penstock.perf.jitter.HiccupWatch} each time that it reads the clock.
 */
package io.penstock.perf.jitter;
