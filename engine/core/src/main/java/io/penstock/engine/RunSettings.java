package io.penstock.engine;

import io.penstock.engine.replay.Speed;
import io.penstock.engine.thread.PinPlan;
import io.penstock.engine.thread.WaitProfile;

/**
 * What was in force in a run, which may be less than was asked for.
 *
 * @param ringSlots length of the ring
 * @param waitProfile how threads waited
 * @param pins which thread ran on which core
 * @param speed pace of the replay
 * @param sampleEvery one event in so many was timed
 * @param decodeSampleEvery one group in so many had its decoding timed
 */
public record RunSettings(
        int ringSlots, WaitProfile waitProfile, PinPlan pins, Speed speed, int sampleEvery, int decodeSampleEvery) {}
