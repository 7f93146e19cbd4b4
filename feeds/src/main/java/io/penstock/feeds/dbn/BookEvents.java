package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.RejectReason;

/**
 * A record with trades or levels to its events: what differs from the record before it, and the trade if it is one. The
 * levels beside a trade are those before it, so that they come first. The last trade that bbo and cbbo repeat is no event.
 * Without state; any thread.
 */
final class BookEvents {
    private BookEvents() {}

    /** Why a record cannot be taken; null when it can. */
    @HotPath
    static RejectReason wrong(BookRecord book) {
        boolean hasSide = book.side == 'A' || book.side == 'B' || book.side == 'N';
        boolean good =
                switch (book.action) {
                    case 'T' -> book.price != Dbn.NO_PRICE && hasSide;
                    case 'A', 'C', 'M', 'R', 'N', 'F' -> book.rtype != Dbn.TRADES;
                    case 0 -> isSampled(book.rtype);
                    default -> false;
                };
        return good ? null : RejectReason.BAD_FIELD;
    }

    /** What records of a type show of a book. */
    @HotPath
    static BookKind kind(int rtype) {
        return switch (rtype) {
            case Dbn.TRADES -> BookKind.NONE;
            case Dbn.MBP_10 -> BookKind.LEVELS;
            default -> BookKind.TOP;
        };
    }

    /** Hands the events of a record that is not wrong to a writer. */
    @HotPath
    static void write(BookRecord book, DbnInstrument instrument, EventWriter out) {
        int id = instrument.id;
        if (book.action == 'R') {
            instrument.quote.forget();
            instrument.levels.forget();
            out.clearBook(id);
        }
        if (book.rtype == Dbn.MBP_10) {
            instrument.levels.change(id, book, out);
        } else if (book.rtype != Dbn.TRADES) {
            instrument.quote.both(id, book, out);
        }
        if (book.action == 'T') {
            out.trade(id, MboEvents.side(book.side), book.price, book.size, 0, TradeCondition.UNKNOWN);
        }
    }

    private static boolean isSampled(int rtype) {
        return rtype == Dbn.BBO_1S || rtype == Dbn.BBO_1M || rtype == Dbn.CBBO_1S || rtype == Dbn.CBBO_1M;
    }
}
