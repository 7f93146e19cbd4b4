package io.penstock.engine.book;

import io.penstock.api.Instrument;
import io.penstock.api.book.Book;

/** A book as the lane that keeps it sees it: what may happen to a book of any kind. Lane thread. */
public sealed interface KeptBook extends Book permits OrderBook, LevelBook {
    /** Empties the book; what it shows is right again. */
    void clear();

    /** Messages are missing. */
    void markStale();

    /** The venue described the instrument anew. */
    void redefine(Instrument newer);
}
