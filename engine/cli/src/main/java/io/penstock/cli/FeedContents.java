package io.penstock.cli;

import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.SilentWriter;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Takes a feed's events for what they say of the recording: its instruments, its venues, its span of time. Feed thread. */
final class FeedContents extends SilentWriter {
    private final BitSet instruments = new BitSet();
    private final Set<String> venues = new TreeSet<>();
    private final Set<BookKind> books = EnumSet.noneOf(BookKind.class);
    private long firstNanos = Time.NONE;
    private long lastNanos = Time.NONE;

    /** How many instruments it showed. */
    int instruments() {
        return instruments.cardinality();
    }

    /** Where they trade. */
    Set<String> venues() {
        return venues;
    }

    /** What of their books it shows. */
    Set<BookKind> books() {
        return books;
    }

    /** The earliest ordering time; {@link Time#NONE} when there was none. */
    long firstNanos() {
        return firstNanos;
    }

    /** The latest ordering time; {@link Time#NONE} when there was none. */
    long lastNanos() {
        return lastNanos;
    }

    @Override
    public void header(long tsEvent, long tsRecv, long sequence, long orderingNanos) {
        if (orderingNanos != Time.NONE) {
            firstNanos = Math.min(firstNanos, orderingNanos);
            lastNanos = lastNanos == Time.NONE ? orderingNanos : Math.max(lastNanos, orderingNanos);
        }
    }

    @Override
    public void define(Instrument instrument, BookKind bookKind, int channel) {
        if (!instruments.get(instrument.id())) {
            instruments.set(instrument.id());
            venues.add(instrument.venue());
            books.add(bookKind);
        }
    }
}
