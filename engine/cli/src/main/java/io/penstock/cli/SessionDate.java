package io.penstock.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that dates a recording whose name does not. */
final class SessionDate {
    @Option(
            names = "--date",
            paramLabel = "D",
            description = "session date, as 2019-01-30, where the file name has none")
    private String date;

    /** @throws IllegalArgumentException when it is no date */
    Optional<LocalDate> get() {
        try {
            return Optional.ofNullable(date).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date=" + date + ": must be a date such as 2019-01-30", e);
        }
    }
}
