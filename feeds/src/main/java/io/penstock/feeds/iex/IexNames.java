package io.penstock.feeds.iex;

/** What the specifications call each message, in their own words. */
final class IexNames {
    private IexNames() {}

    /** Empty for a type that no feed of IEX has. */
    static String of(int type) {
        return switch (type) {
            case 0 -> "not IEX-TP, or its lengths disagree";
            case Iex.SYSTEM_EVENT -> "system event";
            case Iex.DIRECTORY -> "security directory";
            case Iex.TRADING_STATUS -> "trading status";
            case Iex.RETAIL_INTEREST -> "retail liquidity indicator";
            case Iex.OPERATIONAL_HALT -> "operational halt status";
            case Iex.SHORT_SALE -> "short sale price test status";
            case Iex.SECURITY_EVENT -> "security event";
            case Iex.QUOTE -> "quote update";
            case Iex.LEVEL_BUY -> "price level update, buy";
            case Iex.LEVEL_SELL -> "price level update, sell";
            case Iex.TRADE -> "trade report";
            case Iex.TRADE_BREAK -> "trade break";
            case Iex.OFFICIAL_PRICE -> "official price";
            case Iex.AUCTION -> "auction information";
            case Iex.ADD -> "add order";
            case Iex.MODIFY -> "order modified";
            case Iex.DELETE -> "order deleted";
            case Iex.EXECUTE -> "order executed";
            case Iex.CLEAR_BOOK -> "clear book";
            default -> "";
        };
    }
}
