package io.penstock.feeds.dbn;

/**
 * What all records of DBN share: their header, their types and the values that mean "nothing" (sources: {@code
 * RecordHeader} and {@code RType} in databento-cpp's record.hpp and enums.hpp, {@code flags.rs} of dbn).
 */
public final class Dbn {
    /** The newest version that this code reads and writes; the oldest is 1. */
    public static final int NEWEST_VERSION = 3;

    // The header: offsets from the start of a record.
    static final int LENGTH = 0; // 1 byte, whole record in units of four bytes
    static final int RTYPE = 1; // 1 byte
    static final int PUBLISHER = 2; // 2 bytes, unsigned
    static final int INSTRUMENT = 4; // 4 bytes, unsigned
    static final int TS_EVENT = 8; // 8 bytes, ns since the epoch, unsigned
    static final int HEADER_BYTES = 16;
    static final int LENGTH_UNIT = 4;

    /** The time of sending that ends each record of a stream whose metadata says ts_out. */
    static final int TS_OUT_BYTES = 8;

    /** The longest record: a definition of version 3 with its ts_out. */
    static final int MAX_RECORD_BYTES = 528;

    /** Record types. */
    public static final int TRADES = 0x00;

    public static final int MBP_1 = 0x01;
    public static final int MBP_10 = 0x0a;
    /** Bars from before their interval had a type of its own. */
    public static final int OHLCV = 0x11;

    public static final int STATUS = 0x12;
    public static final int DEFINITION = 0x13;
    public static final int IMBALANCE = 0x14;
    public static final int ERROR = 0x15;
    public static final int SYMBOL_MAPPING = 0x16;
    public static final int SYSTEM = 0x17;
    public static final int STATISTICS = 0x18;
    public static final int OHLCV_1S = 0x20;
    public static final int OHLCV_1M = 0x21;
    public static final int OHLCV_1H = 0x22;
    public static final int OHLCV_1D = 0x23;
    public static final int OHLCV_EOD = 0x24;
    public static final int MBO = 0xa0;
    public static final int CMBP_1 = 0xb1;
    public static final int CBBO_1S = 0xc0;
    public static final int CBBO_1M = 0xc1;
    public static final int TCBBO = 0xc2;
    public static final int BBO_1S = 0xc3;
    public static final int BBO_1M = 0xc4;

    /** Flag: the last record of the venue's event for this instrument. */
    public static final int FLAG_LAST = 0x80;
    /** Flag: top of a book that has no orders, not an order. */
    public static final int FLAG_TOP = 0x40;
    /** Flag: comes from a snapshot. */
    public static final int FLAG_SNAPSHOT = 0x20;
    /** Flag: the total of a price level, not an order. */
    public static final int FLAG_LEVEL = 0x10;
    /** Flag: ts_recv is not exact. */
    public static final int FLAG_BAD_TS_RECV = 0x08;
    /** Flag: the channel lost messages for good. */
    public static final int FLAG_MAYBE_BAD_BOOK = 0x04;

    /** No time. */
    public static final long NO_TIME = -1;
    /** No price, as in {@link io.penstock.api.Price#NONE}. */
    public static final long NO_PRICE = Long.MAX_VALUE;
    /** No quantity in an unsigned field of four bytes. */
    public static final long NO_U32 = 0xffff_ffffL;

    private Dbn() {}

    /** Name of a record type, as Databento's schemas are called where it has one. */
    static String typeName(int rtype) {
        return switch (rtype) {
            case TRADES -> "trades";
            case MBP_1 -> "mbp-1";
            case MBP_10 -> "mbp-10";
            case OHLCV -> "ohlcv";
            case STATUS -> "status";
            case DEFINITION -> "definition";
            case IMBALANCE -> "imbalance";
            case ERROR -> "error";
            case SYMBOL_MAPPING -> "symbol-mapping";
            case SYSTEM -> "system";
            case STATISTICS -> "statistics";
            case OHLCV_1S -> "ohlcv-1s";
            case OHLCV_1M -> "ohlcv-1m";
            case OHLCV_1H -> "ohlcv-1h";
            case OHLCV_1D -> "ohlcv-1d";
            case OHLCV_EOD -> "ohlcv-eod";
            case MBO -> "mbo";
            case CMBP_1 -> "cmbp-1";
            case CBBO_1S -> "cbbo-1s";
            case CBBO_1M -> "cbbo-1m";
            case TCBBO -> "tcbbo";
            case BBO_1S -> "bbo-1s";
            case BBO_1M -> "bbo-1m";
            default -> String.format("0x%02x", rtype);
        };
    }
}
