package io.penstock.engine.market;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.api.market.TradingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Between which bounds of the trading hours a time lies. Remembers the last answer, so that only the first question after a
 * bound makes objects. One thread.
 */
public final class HoursClock {
    /** Bounds of the days before and after the one that a time falls on may be the nearest. */
    private static final int DAYS_AROUND = 1;

    private final TradingHours hours;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;
    private boolean open;

    /** Of these hours. */
    public HoursClock(TradingHours hours) {
        this.hours = hours;
    }

    /** Looks up a time, in ns since the epoch; the other methods answer for it. */
    @HotPath
    public void set(long nanos) {
        if (nanos < start || nanos >= end) {
            find(nanos);
        }
    }

    /** The last bound that is not after the time. */
    @HotPath
    public long start() {
        return start;
    }

    /** The first bound after the time. */
    @HotPath
    public long end() {
        return end;
    }

    /** Whether the time is within the hours. */
    @HotPath
    public boolean isOpen() {
        return open;
    }

    private void find(long nanos) {
        LocalDate day = Instant.ofEpochSecond(0, nanos).atZone(hours.zone()).toLocalDate();
        start = Long.MIN_VALUE;
        end = Long.MAX_VALUE;
        for (int days = -DAYS_AROUND; days <= DAYS_AROUND; days++) {
            LocalDate date = day.plusDays(days);
            // The opening counts where both fall together: of one session's end and the next one's beginning.
            bound(at(date, hours.close()), false, nanos);
            bound(at(date, hours.open()), true, nanos);
        }
    }

    private void bound(long bound, boolean opens, long nanos) {
        if (bound > nanos) {
            end = Math.min(end, bound);
        } else if (bound >= start) {
            start = bound;
            open = opens;
        }
    }

    private long at(LocalDate date, LocalTime time) {
        ZonedDateTime moment = date.atTime(time).atZone(hours.zone());
        return moment.toEpochSecond() * Time.SECOND_NS + moment.getNano();
    }
}
