package io.penstock.api;

import java.util.List;
import java.util.Optional;

/** The instruments that a stream has shown so far, as one lane sees them. Lane thread. */
public interface Instruments {
    /** The instrument of a dense id. @throws IndexOutOfBoundsException when the stream has not shown it */
    Instrument get(int instrumentId);

    /** Instruments shown so far; ids run from 0 to one less, without holes. */
    int size();

    /** The first shown instrument with this symbol, on any venue. */
    Optional<Instrument> find(String symbol);

    /** All instruments shown so far, by id. Allocates. */
    List<Instrument> all();
}
