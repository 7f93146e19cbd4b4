package io.penstock.strategies;

import java.util.stream.Stream;

/** Parameters that make each strategy do much in little time; defaults for those that need none. */
final class BusyParameters {
    private BusyParameters() {}

    static Stream<String> of(String strategy) {
        return switch (strategy) {
            case "imbalance" -> Stream.of("levels=3,threshold=0.2,horizon=50ms");
            case "momentum" -> Stream.of("step=100ms,fast=2,slow=10,band=0.1,orders=true");
            case "vpin" -> Stream.of("bucket=1000,buckets=10", "sign=bulk,bar=1s,bucket=1000,buckets=10");
            case "anomaly" -> Stream.of("window=5,deviations=1,granularity=0,run=2,move=0.001,changes=1,stuffing=1");
            case "pairs" -> Stream.of("step=100ms,window=20,entry=1,exit=0.5");
            case "breakout" -> Stream.of("range=5s,last=1h,exit=1h,narrowest=0");
            case "quoting" -> Stream.of("step=100ms,span=10,gamma=1,kappa=100");
            case "execution" -> Stream.of("over=24h,slice=100ms,quantity=1000000");
            default -> Stream.of("");
        };
    }
}
