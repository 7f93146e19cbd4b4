package io.penstock.cli;

import io.penstock.api.Time;
import io.penstock.api.event.Event;
import io.penstock.engine.replay.Moment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From where on somebody who steps wants to see events: from the first, from a time on, or from a message number of the
 * venue on.
 *
 * @param moment the time; empty for none
 * @param sequence the message number; 0 for none
 */
record StepTarget(Optional<Moment> moment, long sequence) {
    /** At once. */
    static final StepTarget NOW = new StepTarget(Optional.empty(), 0);

    /** From its text: digits are a message number. @throws IllegalArgumentException when it is neither */
    static StepTarget parse(String text) {
        return text.chars().allMatch(Character::isDigit) && !text.isEmpty()
                ? new StepTarget(Optional.empty(), number("until", text))
                : new StepTarget(Optional.of(Moment.parse("until", text)), 0);
    }

    static long number(String key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + "=" + text + ": must be a whole number", e);
        }
    }

    /** The time in ns since the epoch; {@link Time#NONE} for none. */
    long nanos(LocalDate day, ZoneId zone) {
        return moment.map(time -> time.nanos(day, zone)).orElse(Time.NONE);
    }

    /**
     * Whether this event is from there on.
     *
     * @param nanos the time
     */
    boolean isReached(Event event, long nanos) {
        return moment.isEmpty()
                ? event.sequence() >= sequence
                : event.streamNanos() != Time.NONE && event.streamNanos() >= nanos;
    }
}
