package io.penstock.strategies.execution;

import io.penstock.api.HotPath;
import io.penstock.api.Parameters;
import java.util.Arrays;

/** Which part of the whole is due after which part of the time. Immutable. */
final class Schedule {
    private final long overNs;
    /** Sum of the curve up to the beginning of each of its parts, and of all. */
    private final double[] sums;

    private Schedule(long overNs, double[] curve) {
        this.overNs = overNs;
        sums = new double[curve.length + 1];
        for (int i = 0; i < curve.length; i++) {
            sums[i + 1] = sums[i] + curve[i];
        }
    }

    /** @throws IllegalArgumentException when the curve is none, or a slice lasts longer than all */
    static Schedule of(Parameters parameters) {
        long overNs = parameters.getDurationNs(ExecutionProvider.OVER);
        if (parameters.getDurationNs(ExecutionProvider.SLICE) > overNs) {
            throw new IllegalArgumentException(
                    ExecutionProvider.SLICE + ": must not be longer than " + ExecutionProvider.OVER);
        }
        String text = parameters.getText(ExecutionProvider.CURVE);
        String[] parts = text.split("/", -1);
        double[] curve = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            curve[i] = volume(text, parts[i]);
        }
        if (!(Arrays.stream(curve).sum() > 0)) {
            throw notACurve(text);
        }
        return new Schedule(overNs, curve);
    }

    /** The part that is due, 0 to 1, when so much time has passed. */
    @HotPath
    double due(long passedNs) {
        if (passedNs >= overNs) {
            return 1;
        }
        double place = (double) passedNs / overNs * (sums.length - 1);
        int part = (int) place;
        return (sums[part] + (place - part) * (sums[part + 1] - sums[part])) / sums[sums.length - 1];
    }

    private static double volume(String text, String part) {
        try {
            double volume = Double.parseDouble(part);
            if (volume >= 0 && Double.isFinite(volume)) {
                return volume;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notACurve(text).getMessage(), e);
        }
        throw notACurve(text);
    }

    private static IllegalArgumentException notACurve(String text) {
        return new IllegalArgumentException(ExecutionProvider.CURVE + "=" + text
                + ": expected volumes of equal parts of the time, not all zero, as 3/2/1/2/4");
    }
}
