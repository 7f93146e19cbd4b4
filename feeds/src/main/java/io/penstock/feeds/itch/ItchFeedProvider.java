package io.penstock.feeds.itch;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens Nasdaq's daily TotalView-ITCH 5.0 files; the day comes from {@code --date} or from the file's name. */
public final class ItchFeedProvider implements FeedProvider {
    private static final Pattern DATE = Pattern.compile("(?<![0-9])([0-9]{8})(?![0-9])");
    private static final int MESSAGES_TO_SEE = 5;

    @Override
    public String scheme() {
        return "itch";
    }

    @Override
    public String description() {
        return "NASDAQ TotalView-ITCH 5.0, two-byte length framing of the daily files";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        int seen = 0;
        int at = 0;
        while (at + Itch.FRAME < head.length && seen < MESSAGES_TO_SEE) {
            int length = (head[at] & 0xff) << 8 | (head[at + 1] & 0xff);
            if (length == 0 && seen > 0) {
                return true; // the session ends
            }
            if (!ItchDecoder.fits(head[at + Itch.FRAME] & 0xff, length)) {
                return false;
            }
            seen++;
            at += Itch.FRAME + length;
        }
        return seen > 0;
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        Optional<LocalDate> date = context.date().or(() -> dateIn(source.fileName()));
        if (date.isEmpty()) {
            context.warn(source.name()
                    + ": no date in the file name (MMDDYYYY or YYYYMMDD) and no --date: taken as 1970-01-01");
        }
        long midnight = ItchUnits.midnightNanos(date.orElse(LocalDate.EPOCH));
        FeedTally tally = new FeedTally();
        return new ItchFeed(source.bytes(), new ItchDecoder(context, tally, ItchStream.ofFile(midnight)), tally);
    }

    static Optional<LocalDate> dateIn(String fileName) {
        Matcher matcher = DATE.matcher(fileName);
        while (matcher.find()) {
            String digits = matcher.group(1);
            Optional<LocalDate> date = date(digits, 4, 0, 2).or(() -> date(digits, 0, 4, 6));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String digits, int yearAt, int monthAt, int dayAt) {
        int year = Integer.parseInt(digits.substring(yearAt, yearAt + 4));
        if (year < 1990 || year > 2099) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    year,
                    Integer.parseInt(digits.substring(monthAt, monthAt + 2)),
                    Integer.parseInt(digits.substring(dayAt, dayAt + 2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
