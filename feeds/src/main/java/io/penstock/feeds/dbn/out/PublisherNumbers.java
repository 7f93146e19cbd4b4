package io.penstock.feeds.dbn.out;

import java.util.Map;

/** Databento's numbers of venues with the feeds read here (source: {@code publishers.rs} of its dbn repository). */
final class PublisherNumbers {
    static final int NASDAQ = 2;
    static final int NASDAQ_PSX = 4;

    private static final Map<String, Integer> BY_VENUE = Map.ofEntries(
            Map.entry("GLBX", 1),
            Map.entry("XCME", 1),
            Map.entry("XNAS", NASDAQ),
            Map.entry("XBOS", 3),
            Map.entry("XPSX", NASDAQ_PSX),
            Map.entry("BATS", 5),
            Map.entry("BATY", 6),
            Map.entry("EDGA", 7),
            Map.entry("EDGX", 8),
            Map.entry("XNYS", 9),
            Map.entry("XCIS", 10),
            Map.entry("XASE", 11),
            Map.entry("XCHI", 12),
            Map.entry("MEMX", 15),
            Map.entry("EPRL", 16),
            Map.entry("IEXG", 38),
            Map.entry("ARCX", 43));

    private PublisherNumbers() {}

    /** 0 for a venue that Databento has no feed of. */
    static int ofVenue(String venue) {
        return BY_VENUE.getOrDefault(venue, 0);
    }
}
