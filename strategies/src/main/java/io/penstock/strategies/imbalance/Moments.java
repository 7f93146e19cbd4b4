package io.penstock.strategies.imbalance;

import io.penstock.api.HotPath;

/** Running means, variances and covariance of pairs, updated as Welford does, which does not lose small variances. */
final class Moments {
    private long count;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    @HotPath
    void add(double x, double y) {
        count++;
        double awayX = x - meanX;
        double awayY = y - meanY;
        meanX += awayX / count;
        meanY += awayY / count;
        squaresX += awayX * (x - meanX);
        squaresY += awayY * (y - meanY);
        products += awayX * (y - meanY);
    }

    long count() {
        return count;
    }

    double meanX() {
        return count == 0 ? Double.NaN : meanX;
    }

    double tStatisticX() {
        if (count < 2 || squaresX <= 0) {
            return Double.NaN;
        }
        double variance = squaresX / (count - 1);
        return meanX / Math.sqrt(variance / count);
    }

    double correlation() {
        return squaresX > 0 && squaresY > 0 ? products / Math.sqrt(squaresX * squaresY) : Double.NaN;
    }
}
