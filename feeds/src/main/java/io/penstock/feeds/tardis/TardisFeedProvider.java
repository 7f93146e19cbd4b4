package io.penstock.feeds.tardis;

import io.penstock.api.Parameter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.Source;
import io.penstock.feeds.text.LineFeed;
import io.penstock.feeds.text.LineReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Opens Tardis' CSV files. */
public final class TardisFeedProvider implements FeedProvider {
    @Override
    public String scheme() {
        return "tardis";
    }

    @Override
    public String description() {
        return "Tardis CSV: incremental_book_L2, trades, quotes, book_ticker, book_snapshot_N";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        return TardisColumns.of(head, 0, end).isPresent();
    }

    @Override
    public Feed open(Source source, FeedContext context) throws IOException {
        FeedTally tally = new FeedTally();
        LineReader lines = new LineReader(source.bytes(), tally);
        Optional<TardisColumns> columns =
                lines.peek() ? TardisColumns.of(lines.array(), lines.start(), lines.end()) : Optional.empty();
        if (columns.isEmpty()) {
            throw new IOException(source.name() + ": expected the header of one of Tardis' files, which begins"
                    + " exchange,symbol,timestamp,local_timestamp");
        }
        lines.advance();
        return new LineFeed(List.of(lines), new TardisDecoder(context, columns.get()), tally);
    }
}
