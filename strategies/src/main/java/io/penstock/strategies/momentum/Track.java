package io.penstock.strategies.momentum;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;

/** One instrument: its touch, its trend, its position, and the direction the strategy wants. */
final class Track {
    final Instrument instrument;
    final Touch touch = new Touch();
    final Trend trend;
    final Position position;
    /** Quantity of a full position in the instrument's own unit; 0 when it cannot be traded in that size. */
    final long size;
    /** 1 long, -1 short, 0 flat: what is wanted; the position follows as far as the book displays enough. */
    int direction;
    /** Whether it ever had a book. */
    boolean active;
    /** Direction that was stopped or timed out, until the averages cross; 0 none. */
    private int barred;

    Track(Instrument instrument, Settings settings) {
        this.instrument = instrument;
        trend = new Trend(settings.fast(), settings.slow());
        position = new Position();
        size = settings.quantity(instrument);
    }

    /** Price at which the position could be left. */
    @HotPath
    long exitPrice() {
        return touch.takePrice(position.quantity < 0);
    }

    /** Wants to be flat, and begins anew. */
    @HotPath
    void endSession() {
        direction = 0;
        barred = 0;
        trend.reset();
    }

    /** Signed quantity still to be traded for the wanted direction. */
    @HotPath
    long wanted() {
        return direction * size - position.quantity;
    }

    /** Chooses the direction after a sample. */
    @HotPath
    void decide(Settings settings, long nowNanos) {
        if (direction != 0 && position.quantity != 0 && mustLeave(settings, nowNanos)) {
            barred = direction;
            direction = 0;
        }
        double lead = trend.leadBps();
        if (Double.isNaN(lead)) {
            return;
        }
        int side = (int) Math.signum(lead);
        if (side != barred) {
            barred = 0;
        }
        if (side == -direction) {
            direction = 0;
        }
        boolean beyond = Math.abs(lead) > settings.bandBps();
        if (beyond && side != barred && (side > 0 || settings.shorts())) {
            direction = side;
        }
    }

    private boolean mustLeave(Settings settings, long nowNanos) {
        boolean stopped = settings.stopBps() > 0 && position.lossBps(exitPrice()) >= settings.stopBps();
        boolean tooOld = settings.holdNs() > 0 && nowNanos - position.sinceNanos >= settings.holdNs();
        return stopped || tooOld;
    }
}
