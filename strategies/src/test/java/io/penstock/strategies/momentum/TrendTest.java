package io.penstock.strategies.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void averagesByHand() {
        Trend trend = new Trend(1, 3); // weights 2/2 and 2/4
        trend.sample(100);
        trend.sample(104); // fast 104, slow 102
        assertTrue(Double.isNaN(trend.leadBps()), "two samples of three");
        trend.sample(104); // fast 104, slow 103

        assertEquals(1e4 / 103, trend.leadBps(), 1e-9);
    }

    @Test
    void negativePricesThatRiseLeadUpwards() {
        Trend trend = new Trend(1, 2); // weights 1 and 2/3
        trend.sample(-40);
        trend.sample(-37); // fast -37, slow -38

        assertEquals(1e4 / 38, trend.leadBps(), 1e-9);
    }

    @Test
    void anAverageOfZeroHasNoBasisPoints() {
        Trend trend = new Trend(1, 3); // slow weight 1/2
        trend.sample(-1);
        trend.sample(-1);
        trend.sample(1); // slow 0

        assertTrue(Double.isNaN(trend.leadBps()));
    }

    @Test
    void aResetWarmsUpAgainFromTheNextSample() {
        Trend trend = new Trend(1, 2);
        trend.sample(100);
        trend.sample(200);
        trend.reset();
        assertTrue(Double.isNaN(trend.leadBps()));
        trend.sample(10);
        assertTrue(Double.isNaN(trend.leadBps()));
        trend.sample(10);

        assertEquals(0, trend.leadBps(), "nothing left of 200");
    }
}
