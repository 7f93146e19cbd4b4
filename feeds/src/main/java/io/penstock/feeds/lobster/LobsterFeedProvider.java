package io.penstock.feeds.lobster;

import io.penstock.api.Parameter;
import io.penstock.api.Time;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.text.CsvRow;
import io.penstock.feeds.text.LineReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens LOBSTER's message files, with the order-book file of the same archive or directory. */
public final class LobsterFeedProvider implements FeedProvider {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Pattern NAME = Pattern.compile("(.+?)_([0-9]{4}-[0-9]{2}-[0-9]{2})_.*");
    private static final int LINES_TO_SEE = 5;

    @Override
    public String scheme() {
        return "lobster";
    }

    @Override
    public String description() {
        return "LOBSTER message and order-book files, in the zip archive as it is downloaded";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        CsvRow row = new CsvRow(',');
        int seen = 0;
        int start = 0;
        for (int at = 0; at < head.length && seen < LINES_TO_SEE; at++) {
            if (head[at] == '\n') {
                int end = at > start && head[at - 1] == '\r' ? at - 1 : at;
                if (!row.split(head, start, end) || !isMessage(row)) {
                    return false;
                }
                seen++;
                start = at + 1;
            }
        }
        return seen > 0;
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        Source messages =
                part(source, "_message_").orElseGet(() -> source.parts().get(0));
        Optional<Source> book = part(source, "_orderbook_");
        Matcher name = NAME.matcher(messages.fileName());
        boolean isNamed = name.matches();
        String symbol = isNamed ? name.group(1) : messages.fileName().replaceFirst("[._].*", "");
        Optional<LocalDate> date = context.date().or(() -> isNamed ? date(name.group(2)) : Optional.empty());
        if (date.isEmpty()) {
            context.warn(source.name()
                    + ": no date in the name of its message file (SYMBOL_YYYY-MM-DD_...) and no --date: taken as"
                    + " 1970-01-01");
        }
        long midnight = date.orElse(LocalDate.EPOCH).atStartOfDay(NEW_YORK).toEpochSecond() * Time.SECOND_NS;
        FeedTally tally = new FeedTally();
        return new LobsterFeed(
                new LineReader(messages.bytes(), tally),
                book.isPresent() ? new LineReader(book.get().bytes(), tally) : null,
                context,
                tally,
                symbol.isEmpty() ? "LOBSTER" : symbol,
                midnight);
    }

    /** @throws IOException when there are several: each day of each instrument is a source of its own */
    private static Optional<Source> part(Source source, String kind) throws IOException {
        List<Source> found = source.parts().stream()
                .filter(part -> part.fileName().contains(kind))
                .toList();
        if (found.size() > 1) {
            throw new IOException(source.name() + ": holds " + found.size() + " files *" + kind
                    + "*, expected one; each day of each instrument is a SOURCE of its own");
        }
        return found.stream().findFirst();
    }

    private static boolean isMessage(CsvRow row) {
        if (row.size() != Lobster.COLUMNS) {
            return false;
        }
        long time = row.decimal(Lobster.TIME, 9);
        long type = row.decimal(Lobster.TYPE, 0);
        long direction = row.decimal(Lobster.DIRECTION, 0);
        return time >= 0
                && time < 86_400 * Time.SECOND_NS
                && type >= Lobster.ADD
                && type <= Lobster.HALT
                && (direction == 1 || direction == -1)
                && row.decimal(Lobster.ORDER, 0) >= 0
                && row.decimal(Lobster.SIZE, 0) >= 0;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
