package io.penstock.strategies.anomaly;

import io.penstock.api.HotPath;
import io.penstock.strategies.RollingWindow;

/** The prices of the last good trades, as distances from the first of them, and whether another is one of them. */
final class Neighbours {
    private final int most;
    private final double deviations;
    private final double granularity;
    private final RollingWindow distances;
    private boolean begun;
    private long origin;
    private int outliersInARow;
    private double lastDistance;

    Neighbours(int window, double deviations, long granularity) {
        this.most = window;
        this.deviations = deviations;
        this.granularity = granularity;
        distances = new RollingWindow(window);
    }

    /** Takes a price among them unless it is an outlier. @return false when it is one */
    @HotPath
    boolean accept(long price) {
        if (!begun) {
            origin = price;
            begun = true;
        }
        double distance = (double) price - origin;
        if (distances.isFull() && isOutlier(distance)) {
            if (++outliersInARow == most) {
                begun = false;
                outliersInARow = 0;
                distances.clear();
            }
            return false;
        }
        outliersInARow = 0;
        distances.add(distance);
        return true;
    }

    /** How many deviations the last outlier was away from the mean; infinite where the others were all alike. */
    double lastDistance() {
        return lastDistance;
    }

    private boolean isOutlier(double distance) {
        double deviation = distances.deviation();
        double away = Math.abs(distance - distances.mean());
        lastDistance = away / deviation;
        return away > deviations * deviation + granularity;
    }
}
