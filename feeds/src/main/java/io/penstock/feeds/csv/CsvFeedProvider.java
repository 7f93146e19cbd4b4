package io.penstock.feeds.csv;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.text.CsvRow;
import io.penstock.feeds.text.LineFeed;
import io.penstock.feeds.text.LineReader;
import io.penstock.feeds.text.Listing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Opens the user's own tables; the package says how. */
public final class CsvFeedProvider implements FeedProvider {
    /** ISO 10383's code for what trades on no market. */
    private static final String NO_VENUE = "XXXX";

    private static final int FRACTIONS = 8;

    @Override
    public String scheme() {
        return "csv";
    }

    @Override
    public String description() {
        return "your own tables of trades, quotes or levels, columns by name: csv:FILE?ts=time&price=px&size=qty";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (Role role : Role.values()) {
            parameters.add(Parameter.text(role.parameter(), "", "name of its column, where the header is not clear"));
        }
        parameters.add(
                Parameter.choice("kind", "auto", List.of("auto", "trades", "quotes", "levels"), "what rows are"));
        parameters.add(Parameter.text("tz", "UTC", "zone of times that do not say theirs"));
        parameters.add(Parameter.choice("unit", "auto", List.of("auto", "s", "ms", "us", "ns"), "of times as numbers"));
        parameters.add(Parameter.choice("since", "epoch", List.of("epoch", "midnight"), "where such times count from"));
        parameters.add(Parameter.text("date", "", "day of clock times, YYYY-MM-DD"));
        parameters.add(Parameter.choice(
                "separator", "auto", List.of("auto", "comma", "semicolon", "tab", "pipe"), "between columns"));
        parameters.add(Parameter.text("columns", "", "names of the columns, with commas, of a table without a header"));
        parameters.add(
                Parameter.text("name", "", "the instrument of a table without symbols; default the file's name"));
        parameters.add(Parameter.text("venue", NO_VENUE, "ISO 10383 code of the venue"));
        parameters.add(Parameter.integer("implied", 0, 0, 9, "decimals that prices are written without"));
        parameters.add(Parameter.integer(
                "decimals",
                -1,
                -1,
                18,
                "decimals of quantities; -1: 8 if any of the first rows has a fraction, else 0"));
        parameters.add(Parameter.choice(
                "missing",
                "absent",
                List.of("absent", "keep"),
                "a side that a quote leaves empty or zero: gone, or as before"));
        return parameters;
    }

    /** Only tables whose header leaves no doubt. */
    @Override
    public boolean recognises(String fileName, byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        try {
            List<String> header = fields(head, 0, end, separator(head, 0, end, "auto"));
            Columns.of(fileName, header, Parameters.of(parameters(), Map.of()));
            // Tardis' tables have a reader of their own.
            return !header.contains("local_timestamp");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        Parameters parameters = context.parameters();
        FeedTally tally = new FeedTally();
        Bytes bytes = source.bytes();
        LineReader lines = new LineReader(bytes, tally);
        if (!lines.peek()) {
            throw new IOException(source.name() + ": has no line, expected a header or columns=...");
        }
        char separator = separator(lines.array(), lines.start(), lines.end(), parameters.getText("separator"));
        String given = parameters.getText("columns");
        List<String> header = given.isEmpty()
                ? fields(lines.array(), lines.start(), lines.end(), separator)
                : Arrays.asList(given.split(","));
        Columns columns = Columns.of(source.name(), header, parameters);
        if (given.isEmpty()) {
            lines.advance();
        }
        CsvTimes times = CsvTimes.of(source.name(), parameters, context.date());
        int decimals = parameters.getInt("decimals");
        CsvSample sample = CsvSample.of(bytes, separator, columns);
        int implied = parameters.getInt("implied");
        int quantityDecimals = decimals >= 0 ? decimals : sample.hasFractions() ? FRACTIONS : 0;
        int priceDecimals = Math.min(Price.DECIMALS, Math.max(2, sample.priceDecimals() + implied));
        Listing listing = new Listing(
                context,
                new Listing.Form(parameters.getText("venue"), priceDecimals, quantityDecimals, bookKind(columns.kind)));
        CsvDecoder.Form form = new CsvDecoder.Form(
                columns,
                Price.DECIMALS - implied,
                quantityDecimals,
                parameters.getText("missing").equals("keep"),
                name(source, parameters));
        return new LineFeed(List.of(lines), new CsvDecoder(separator, form, times, listing), tally);
    }

    private static String name(Source source, Parameters parameters) {
        String named = parameters.getText("name");
        String stem = source.fileName().replaceFirst("\\.[A-Za-z]+$", "");
        String name = named.isEmpty() ? stem : named;
        return name.isEmpty() ? "CSV" : name;
    }

    private static BookKind bookKind(Columns.Kind kind) {
        return switch (kind) {
            case TRADES -> BookKind.NONE;
            case QUOTES -> BookKind.TOP;
            case LEVELS -> BookKind.LEVELS;
        };
    }

    private static List<String> fields(byte[] in, int start, int end, char separator) throws IOException {
        CsvRow row = new CsvRow(separator);
        if (!row.split(in, start, end)) {
            throw new IOException("a quote in the header does not end, or it has too many columns");
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            fields.add(row.text(i).strip());
        }
        return fields;
    }

    /** The one that is said, else the one of which the first line has most. */
    private static char separator(byte[] in, int start, int end, String said) {
        switch (said) {
            case "comma" -> {
                return ',';
            }
            case "semicolon" -> {
                return ';';
            }
            case "tab" -> {
                return '\t';
            }
            case "pipe" -> {
                return '|';
            }
            default -> {}
        }
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int count = 0;
            for (int i = start; i < end; i++) {
                count += in[i] == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
