package io.penstock.feeds.dbn;

import java.util.Arrays;
import java.util.Optional;

/**
 * The schemas of DBN; the ordinal is the code that metadata carry (source: {@code Schema} in databento-cpp's enums.hpp).
 */
public enum DbnSchema {
    /** Market by order. */
    MBO("mbo", Dbn.MBO),
    /** Best level, after each change of it and at each trade. */
    MBP_1("mbp-1", Dbn.MBP_1),
    /** Ten levels. */
    MBP_10("mbp-10", Dbn.MBP_10),
    /** Trades with the best level before each. */
    TBBO("tbbo", Dbn.MBP_1),
    /** Trades. */
    TRADES("trades", Dbn.TRADES),
    /** Bars of a second. */
    OHLCV_1S("ohlcv-1s", Dbn.OHLCV_1S),
    /** Bars of a minute. */
    OHLCV_1M("ohlcv-1m", Dbn.OHLCV_1M),
    /** Bars of an hour. */
    OHLCV_1H("ohlcv-1h", Dbn.OHLCV_1H),
    /** Bars of a day, by UTC date. */
    OHLCV_1D("ohlcv-1d", Dbn.OHLCV_1D),
    /** Instruments. */
    DEFINITION("definition", Dbn.DEFINITION),
    /** Figures that venues publish. */
    STATISTICS("statistics", Dbn.STATISTICS),
    /** Trading states. */
    STATUS("status", Dbn.STATUS),
    /** Imbalances ahead of auctions. */
    IMBALANCE("imbalance", Dbn.IMBALANCE),
    /** Bars of a trading session. */
    OHLCV_EOD("ohlcv-eod", Dbn.OHLCV_EOD),
    /** Consolidated best level. */
    CMBP_1("cmbp-1", Dbn.CMBP_1),
    /** Consolidated best level each second. */
    CBBO_1S("cbbo-1s", Dbn.CBBO_1S),
    /** Consolidated best level each minute. */
    CBBO_1M("cbbo-1m", Dbn.CBBO_1M),
    /** Trades with the consolidated best level before each. */
    TCBBO("tcbbo", Dbn.TCBBO),
    /** Best level each second. */
    BBO_1S("bbo-1s", Dbn.BBO_1S),
    /** Best level each minute. */
    BBO_1M("bbo-1m", Dbn.BBO_1M);

    private final String text;
    private final int rtype;

    DbnSchema(String text, int rtype) {
        this.text = text;
        this.rtype = rtype;
    }

    /** As Databento spells it. */
    public String text() {
        return text;
    }

    /** Type of its records. */
    public int rtype() {
        return rtype;
    }

    /** The schema of a code in metadata; none when the stream is mixed or the code is new. */
    public static Optional<DbnSchema> of(int code) {
        return Arrays.stream(values())
                .filter(schema -> schema.ordinal() == code)
                .findFirst();
    }
}
