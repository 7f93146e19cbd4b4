package io.penstock.engine.replay;

import io.penstock.api.Time;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * A point in time as a user names it: the time on the venue's clock ({@code 09:30}, {@code 09:30:00.5}) on the day of the
 * session; a date and time on that clock ({@code 2019-01-30T09:30}); or ISO 8601 with an offset or a zone ({@code
 * 2019-01-30T14:30Z}, {@code 2019-01-30T09:30-05:00}). Immutable.
 */
public final class Moment {
    private static final int FIRST_YEAR = 1970;
    /** The last one that nanoseconds in a long reach the end of. */
    private static final int LAST_YEAR = 2261;

    private final String text;
    private final TemporalAccessor value;

    private Moment(String text, TemporalAccessor value) {
        this.text = text;
        this.value = value;
    }

    /**
     * From its text.
     *
     * @param key what it is given for, to name in errors
     * @throws IllegalArgumentException when it is no time
     */
    public static Moment parse(String key, String text) {
        TemporalAccessor value;
        try {
            value = text.indexOf('T') < 0
                    ? LocalTime.parse(text)
                    : DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    key + "=" + text
                            + ": a time of the venue's day such as 09:30 or 09:30:00.5, or a date and time such"
                            + " as 2019-01-30T14:30Z",
                    e);
        }
        if (!(value instanceof LocalTime)) {
            int year = LocalDate.from(value).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new IllegalArgumentException(key + "=" + text + ": a year in " + FIRST_YEAR + ".." + LAST_YEAR);
            }
        }
        return new Moment(text, value);
    }

    /**
     * In ns since the epoch.
     *
     * @param day of the session
     * @param zone of the venue's clock
     */
    public long nanos(LocalDate day, ZoneId zone) {
        Instant instant = value instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : (value instanceof LocalDateTime dated ? dated : day.atTime((LocalTime) value))
                        .atZone(zone)
                        .toInstant();
        return instant.getEpochSecond() * Time.SECOND_NS + instant.getNano();
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
