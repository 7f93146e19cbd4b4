package io.penstock.api.event;

import io.penstock.api.Instrument;
import io.penstock.api.book.BookKind;

/** What an instrument is, before any other event about it, or anew. Valid during the callback; the instrument for good. */
public interface Definition extends Event {
    /** The instrument. */
    Instrument instrument();

    /** What of its book this feed shows; of several definitions of an instrument the first that shows any decides. */
    BookKind bookKind();
}
