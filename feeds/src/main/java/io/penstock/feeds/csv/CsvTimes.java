package io.penstock.feeds.csv;

import io.penstock.api.HotPath;
import io.penstock.api.Parameters;
import io.penstock.api.Time;
import io.penstock.feeds.text.DecimalText;
import io.penstock.feeds.text.EpochText;
import io.penstock.feeds.text.TimeText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The times of a table, in whatever form they are written. Feed thread. */
final class CsvTimes {
    private static final int GUESSED = -1;
    private static final int DATE_LENGTH = 10;

    private final TimeText iso;
    private final int unitDecimals;
    private final boolean sinceMidnight;
    private final long epochDay;

    private CsvTimes(ZoneId zone, int unitDecimals, boolean sinceMidnight, long epochDay) {
        this.iso = new TimeText(zone);
        this.unitDecimals = unitDecimals;
        this.sinceMidnight = sinceMidnight;
        this.epochDay = epochDay;
    }

    /**
     * @param sessionDate what the run says, where the source does not
     * @throws IOException when a parameter is no zone or date, or a date is needed and there is none
     */
    static CsvTimes of(String name, Parameters parameters, Optional<LocalDate> sessionDate) throws IOException {
        try {
            String date = parameters.getText("date");
            Optional<LocalDate> day = date.isEmpty() ? sessionDate : Optional.of(LocalDate.parse(date));
            boolean sinceMidnight = parameters.getText("since").equals("midnight");
            if (sinceMidnight && day.isEmpty()) {
                throw new IOException(name + ": since=midnight needs date=YYYY-MM-DD");
            }
            int decimals =
                    switch (parameters.getText("unit")) {
                        case "s" -> 9;
                        case "ms" -> 6;
                        case "us" -> 3;
                        case "ns" -> 0;
                        default -> sinceMidnight ? 9 : GUESSED;
                    };
            return new CsvTimes(
                    ZoneId.of(parameters.getText("tz")),
                    decimals,
                    sinceMidnight,
                    day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        } catch (DateTimeException e) {
            throw new IOException(
                    name + ": tz and date must be a zone as America/New_York and YYYY-MM-DD: " + e.getMessage(), e);
        }
    }

    /** The time of a field in ns since the epoch; {@link Time#NONE} when it is none. */
    @HotPath
    long parse(byte[] in, int start, int end) {
        int length = end - start;
        if (sinceMidnight) {
            return onDay(DecimalText.parse(in, start, end, unitDecimals));
        }
        if (length > 2 && in[start + 2] == ':') {
            return epochDay == Long.MIN_VALUE ? Time.NONE : onDay(TimeText.timeOfDayNs(in, start, end));
        }
        if (length > DATE_LENGTH && (in[start + 4] == '-' || in[start + 4] == '/')) {
            return iso.parse(in, start, end);
        }
        return unitDecimals == GUESSED
                ? EpochText.parse(in, start, end)
                : EpochText.parse(in, start, end, unitDecimals);
    }

    private long onDay(long timeNs) {
        return timeNs < 0 || timeNs > 2 * 86_400 * Time.SECOND_NS ? Time.NONE : iso.at(epochDay, timeNs);
    }
}
