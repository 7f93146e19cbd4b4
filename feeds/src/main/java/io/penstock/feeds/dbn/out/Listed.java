package io.penstock.feeds.dbn.out;

import io.penstock.api.Instrument;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.Definition;
import io.penstock.feeds.dbn.DbnRecord;
import io.penstock.feeds.dbn.Publishers;
import java.nio.charset.StandardCharsets;

/** An instrument as records name it. */
final class Listed {
    private static final long MAX_NUMBER = 0xffff_ffffL;

    final Instrument instrument;
    final BookKind bookKind;
    final int publisherId;
    /** Databento's: the venue's own number where it has one, else the dense one of this run. */
    final long number;
    /** As it stands in CSV. */
    final byte[] symbol;

    Listed(Definition definition) {
        instrument = definition.instrument();
        bookKind = definition.bookKind();
        publisherId = Publishers.ofVenue(instrument.venue());
        long venueCode = instrument.venueCode();
        number = venueCode >= 0 && venueCode <= MAX_NUMBER ? venueCode : instrument.id();
        symbol = CsvText.quoted(instrument.symbol()).getBytes(StandardCharsets.UTF_8);
    }

    /** Fills in what a record says of its instrument. */
    void name(DbnRecord record) {
        record.publisherId = publisherId;
        record.instrumentId = number;
    }
}
