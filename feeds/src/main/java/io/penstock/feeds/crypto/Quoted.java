package io.penstock.feeds.crypto;

import io.penstock.api.book.BookKind;
import io.penstock.api.feed.FeedContext;
import io.penstock.feeds.text.Listing;

/** How these venues quote: every instrument with the same decimals, books by level. */
final class Quoted {
    /** Of prices and quantities alike. */
    static final int DECIMALS = 8;

    private Quoted() {}

    static Listing listing(FeedContext context, String venue) {
        return new Listing(context, new Listing.Form(venue, DECIMALS, DECIMALS, BookKind.LEVELS));
    }
}
