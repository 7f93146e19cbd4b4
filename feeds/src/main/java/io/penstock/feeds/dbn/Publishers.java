package io.penstock.feeds.dbn;

/** Which venue a publisher number means (source: Databento's list of publishers, {@code publishers.hpp}). */
final class Publishers {
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

    private Publishers() {}

    /** Market identifier code of a publisher's venue. */
    static String venue(int publisherId) {
        return publisherId >= 1 && publisherId <= VENUES.length ? VENUES[publisherId - 1] : UNKNOWN;
    }
}
