package io.penstock.feeds.dbn;

/** What the records of each type say, in a few words. */
final class DbnNames {
    private DbnNames() {}

    /** Empty for a type that DBN does not have. */
    static String of(int rtype) {
        return switch (rtype) {
            case Dbn.TRADES -> "trade";
            case Dbn.MBP_1 -> "change of the best bid and offer, or trade";
            case Dbn.MBP_10 -> "change within ten levels, or trade";
            case Dbn.OHLCV -> "bar, of an interval that the schema says";
            case Dbn.OHLCV_1S -> "bar of a second";
            case Dbn.OHLCV_1M -> "bar of a minute";
            case Dbn.OHLCV_1H -> "bar of an hour";
            case Dbn.OHLCV_1D -> "bar of a day of UTC";
            case Dbn.OHLCV_EOD -> "bar of a trading session";
            case Dbn.STATUS -> "trading status";
            case Dbn.DEFINITION -> "instrument definition";
            case Dbn.IMBALANCE -> "auction imbalance";
            case Dbn.STATISTICS -> "statistic of the venue";
            case Dbn.SYMBOL_MAPPING -> "symbol of an instrument number";
            case Dbn.ERROR -> "error of the gateway";
            case Dbn.SYSTEM -> "word or heartbeat of the gateway";
            case Dbn.MBO -> "order, or trade against one";
            case Dbn.CMBP_1 -> "change of the consolidated best bid and offer, or trade";
            case Dbn.CBBO_1S -> "consolidated best bid and offer, each second";
            case Dbn.CBBO_1M -> "consolidated best bid and offer, each minute";
            case Dbn.TCBBO -> "trade and the consolidated best bid and offer before it";
            case Dbn.BBO_1S -> "best bid and offer, each second";
            case Dbn.BBO_1M -> "best bid and offer, each minute";
            default -> "";
        };
    }
}
