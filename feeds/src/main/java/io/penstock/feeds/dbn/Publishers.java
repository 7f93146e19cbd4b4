package io.penstock.feeds.dbn;

import java.util.HashMap;
import java.util.Map;

/** Which venue a publisher number means, and which number a venue has (source: Databento's list, {@code publishers.hpp}). */
public final class Publishers {
    /** Nasdaq's own feed. */
    public static final int NASDAQ = 2;

    /** The last of Nasdaq's three stock markets, which are numbered in a row. */
    public static final int NASDAQ_PSX = 4;

    /** ISO 10383 says so of no market. */
    private static final String UNKNOWN = "XXXX";

    /** ISO 10383 codes in the order of the numbers, from 1; EQUS, DBEQ, XOFF and the like are Databento's own. */
    private static final String[] VENUES = ("GLBX XNAS XBOS XPSX BATS BATY EDGA EDGX XNYS XCIS " // 1 to 10
                    + "XASE XCHI XCIS XCIS MEMX EPRL FINN FINC FINY AMXO " // 11 to 20
                    + "XBOX XCBO EMLD EDGO GMNI XISX MCRY XMIO ARCO OPRA " // 21 to 30
                    + "MPRL XNDQ XBXO C2OX XPHL BATO MXOP IEXG XCHI XCIS " // 31 to 40
                    + "IEXG EPRL ARCX XNYS XNYS XNAS XNAS XCHI XCIS IEXG " // 41 to 50
                    + "EPRL XNAS XNYS FINN FINY FINC IFEU NDEX DBEQ EQUS " // 51 to 60
                    + "SPHR XCHI XCIS IEXG EPRL XNAS XNYS FINN FINY FINC " // 61 to 70
                    + "BATS BATY EDGA EDGX XBOS XPSX MEMX XASE ARCX LTSE " // 71 to 80
                    + "XNAS FINN FINC XOFF XOFF XBOS XPSX XBOS XPSX EQUS " // 81 to 90
                    + "XCIS XNYS EQUS EQUS EQUS EQUS IFUS XOFF IFLL XOFF " // 91 to 100
                    + "XEUR XEEE XOFF XOFF") // 101 to 104
            .split(" ");

    private static final Map<String, Integer> FIRST_OF_VENUE = new HashMap<>();

    static {
        for (int i = 0; i < VENUES.length; i++) {
            FIRST_OF_VENUE.putIfAbsent(VENUES[i], i + 1);
        }
        // CME's recordings are of its platform, GLBX, whose market has the code of the exchange.
        FIRST_OF_VENUE.put("XCME", FIRST_OF_VENUE.get("GLBX"));
    }

    private Publishers() {}

    /** The first number of a venue, which is that of its own feed; 0 for a venue that Databento has no feed of. */
    public static int ofVenue(String venue) {
        return FIRST_OF_VENUE.getOrDefault(venue, 0);
    }

    /** Market identifier code of a publisher's venue. */
    static String venue(int publisherId) {
        return publisherId >= 1 && publisherId <= VENUES.length ? VENUES[publisherId - 1] : UNKNOWN;
    }
}
