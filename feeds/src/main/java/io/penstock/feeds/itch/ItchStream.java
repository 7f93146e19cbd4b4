package io.penstock.feeds.itch;

import io.penstock.api.book.BookKind;
import io.penstock.api.event.FeedGap;
import java.util.BitSet;

/**
 * What must be known of a stream of ITCH messages beside their bytes.
 *
 * @param midnightNanos when its day began in New York, ns since the epoch
 * @param venue market identifier code of its instruments
 * @param books whether it shows every order, or not those from before it was listened to
 * @param firstType what is added to a message type when it is counted
 * @param channel of which its gaps are, or {@link FeedGap#NO_CHANNEL}
 * @param earlier instruments of earlier streams of the same source: their books begin anew. Filled in by this one
 */
record ItchStream(long midnightNanos, String venue, BookKind books, int firstType, int channel, BitSet earlier) {
    /** Nasdaq's own market identifier code. */
    static final String NASDAQ = "XNAS";

    /** Nasdaq's file of a whole day. */
    static ItchStream ofFile(long midnightNanos) {
        return new ItchStream(midnightNanos, NASDAQ, BookKind.ORDERS, 0, FeedGap.NO_CHANNEL, new BitSet());
    }
}
