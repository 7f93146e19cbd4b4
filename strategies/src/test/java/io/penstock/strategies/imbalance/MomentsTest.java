package io.penstock.strategies.imbalance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final Moments moments = new Moments();

    @Test
    void correlationByHand() {
        moments.add(0, 0);
        moments.add(0.4, 1);
        moments.add(-0.4, -1);
        moments.add(0.4, -1);

        // means 0.1 and -0.25; products 0.4 + 0.4 - 0.4 - 4 * 0.1 * -0.25 = 0.5;
        // squares 0.48 - 4 * 0.01 = 0.44 and 3 - 4 * 0.0625 = 2.75; 0.5 / sqrt(0.44 * 2.75) = 0.5 / 1.1
        assertEquals(0.5 / 1.1, moments.correlation(), 1e-12);
        // mean 0.1, variance 0.44 / 3, standard error sqrt(0.44 / 12)
        assertEquals(0.1 / Math.sqrt(0.44 / 12), moments.tStatisticX(), 1e-12);
    }

    @Test
    void nothingToSayOfNothingOneOrAllAlike() {
        assertTrue(Double.isNaN(moments.meanX()));
        moments.add(3, 4);
        assertEquals(3, moments.meanX());
        assertTrue(Double.isNaN(moments.tStatisticX()));
        assertTrue(Double.isNaN(moments.correlation()));
        moments.add(3, 5);
        assertTrue(Double.isNaN(moments.tStatisticX()));
        assertTrue(Double.isNaN(moments.correlation()));
    }

    @Test
    void agreesWithTwoPassesEvenFarFromZero() {
        Random random = new Random(1);
        double[] x = random.doubles(10_000, 1e9, 1e9 + 1).toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 0.3 * (x[i] - 1e9) + random.nextDouble();
            moments.add(x[i], y[i]);
        }

        assertEquals(naiveCorrelation(x, y), moments.correlation(), 1e-6, "seed 1");
    }

    private static double naiveCorrelation(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / y.length;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
