package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Dates with a time of day (ISO 8601, RFC 3339) in bytes to ns since the epoch: {@code 2021-04-17T16:43:37.089723Z}, with a
 * space for the {@code T}, an offset for the {@code Z}, or neither, in the zone of this reader. Feed thread.
 */
public final class TimeText {
    /** What is no time, or outside of 1970 to 2261. */
    public static final long INVALID = Time.NONE;

    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2261;
    private static final long DAY_SECONDS = 86_400;

    /** No zone ever changed its offset but at a quarter of an hour. */
    private static final long OFFSET_SECONDS = 900;

    private final ZoneId zone;
    private long offsetFrom = Long.MIN_VALUE;
    private long offsetSeconds;

    /** @param zone of times that do not say theirs */
    public TimeText(ZoneId zone) {
        this.zone = zone;
    }

    /** The time {@code in[start..end)}; {@link #INVALID} for anything else. */
    @HotPath
    public long parse(byte[] in, int start, int end) {
        if (end - start < 16 || ((in[start + 10] | 0x20) != 't' && in[start + 10] != ' ')) {
            return INVALID;
        }
        long day = day(in, start);
        if (day < 0) {
            return INVALID;
        }
        int zoneAt = start + 11;
        while (zoneAt < end && in[zoneAt] != '+' && in[zoneAt] != '-' && (in[zoneAt] | 0x20) != 'z') {
            zoneAt++;
        }
        long timeNs = timeOfDayNs(in, start + 11, zoneAt);
        if (timeNs < 0) {
            return INVALID;
        }
        long seconds = day * DAY_SECONDS + timeNs / Time.SECOND_NS;
        long offset = zoneAt == end ? offsetAt(seconds) : offset(in, zoneAt, end);
        if (offset == INVALID || seconds < offset) {
            return INVALID;
        }
        return (seconds - offset) * Time.SECOND_NS + timeNs % Time.SECOND_NS;
    }

    /**
     * A date {@code yyyy-mm-dd} and a time of day of it in this reader's zone.
     *
     * @param timeNs ns on the clock since midnight
     */
    @HotPath
    public long at(long epochDay, long timeNs) {
        long seconds = epochDay * DAY_SECONDS + timeNs / Time.SECOND_NS;
        return (seconds - offsetAt(seconds)) * Time.SECOND_NS + timeNs % Time.SECOND_NS;
    }

    /** The time of day {@code hh:mm[:ss[.fraction]]} in ns; -1 for anything else. A leap second is the next second. */
    @HotPath
    public static long timeOfDayNs(byte[] in, int start, int end) {
        if (end - start < 5 || in[start + 2] != ':') {
            return -1;
        }
        int hour = number(in, start, 2);
        int minute = number(in, start + 3, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return -1;
        }
        long minutesNs = (hour * 60L + minute) * 60 * Time.SECOND_NS;
        if (end - start == 5) {
            return minutesNs;
        }
        boolean isPlain = end - start >= 8
                && in[start + 5] == ':'
                && number(in, start + 6, 2) >= 0
                && (end - start == 8
                        || (in[start + 8] == '.' && end - start > 9 && number(in, start + 9, end - start - 9) >= 0));
        long secondNs = isPlain ? DecimalText.parse(in, start + 6, end, 9) : DecimalText.INVALID;
        return secondNs < 0 || secondNs >= 61 * Time.SECOND_NS ? -1 : minutesNs + secondNs;
    }

    /** Days since the epoch of {@code yyyy-mm-dd}, also of {@code yyyy/mm/dd}; -1 for anything else. */
    private static long day(byte[] in, int start) {
        int year = number(in, start, 4);
        int month = number(in, start + 5, 2);
        int day = number(in, start + 8, 2);
        byte separator = in[start + 4];
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || month < 1
                || month > 12
                || day < 1
                || (separator != '-' && separator != '/')
                || in[start + 7] != separator) {
            return -1;
        }
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int lastDay = month == 12 ? 31 : DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1];
        if (day > lastDay + (month == 2 && isLeap ? 1 : 0)) {
            return -1;
        }
        int before = year - 1;
        long days = before * 365L + before / 4 - before / 100 + before / 400 - 719_162;
        return days + DAYS_BEFORE_MONTH[month - 1] + (month > 2 && isLeap ? 1 : 0) + day - 1;
    }

    /** Seconds ahead of UTC: {@code Z}, {@code +hh:mm}, {@code +hhmm} or {@code +hh}. */
    private static long offset(byte[] in, int at, int end) {
        if ((in[at] | 0x20) == 'z') {
            return end == at + 1 ? 0 : INVALID;
        }
        int length = end - at;
        int hours = length >= 3 ? number(in, at + 1, 2) : -1;
        int minutes = length == 6 && in[at + 3] == ':'
                ? number(in, at + 4, 2)
                : length == 5 ? number(in, at + 3, 2) : length == 3 ? 0 : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return INVALID;
        }
        long seconds = hours * 3_600L + minutes * 60L;
        return in[at] == '-' ? -seconds : seconds;
    }

    private long offsetAt(long localSeconds) {
        long from = localSeconds - localSeconds % OFFSET_SECONDS;
        if (from != offsetFrom) {
            offsetFrom = from;
            LocalDateTime local = LocalDateTime.ofEpochSecond(from, 0, ZoneOffset.UTC);
            offsetSeconds = zone.getRules().getOffset(local).getTotalSeconds();
        }
        return offsetSeconds;
    }

    /** So many digits, of which up to nine count; -1 when one is none. */
    private static int number(byte[] in, int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = in[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = (value * 10 + digit) & Integer.MAX_VALUE;
        }
        return value;
    }
}
