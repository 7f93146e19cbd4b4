package io.penstock.feeds.itch;

/** What the specification calls each message, in its own words. */
final class ItchNames {
    private ItchNames() {}

    /** The letter of a type, or its number where it is none. */
    static String letter(int type) {
        return type > ' ' && type < 127 ? String.valueOf((char) type) : String.format("0x%02x", type);
    }

    /** Empty for a type that ITCH 5.0 does not have. */
    static String of(int type) {
        return switch (type) {
            case Itch.SYSTEM_EVENT -> "system event";
            case Itch.DIRECTORY -> "stock directory";
            case Itch.TRADING_ACTION -> "stock trading action";
            case Itch.SHORT_SALE -> "short sale price test";
            case Itch.PARTICIPANT -> "market participant position";
            case Itch.BREAKER_LEVELS -> "circuit breaker levels";
            case Itch.BREAKER_STATUS -> "circuit breaker breached";
            case Itch.IPO_QUOTING -> "IPO quoting period";
            case Itch.AUCTION_COLLAR -> "auction collar";
            case Itch.OPERATIONAL_HALT -> "operational halt";
            case Itch.ADD -> "add order";
            case Itch.ADD_ATTRIBUTED -> "add order, attributed";
            case Itch.EXECUTE -> "order executed";
            case Itch.EXECUTE_WITH_PRICE -> "order executed with price";
            case Itch.CANCEL -> "order cancelled in part";
            case Itch.DELETE -> "order deleted";
            case Itch.REPLACE -> "order replaced";
            case Itch.TRADE -> "trade, non-cross";
            case Itch.CROSS -> "cross trade";
            case Itch.BROKEN_TRADE -> "broken trade";
            case Itch.IMBALANCE -> "net order imbalance";
            case Itch.RETAIL_INTEREST -> "retail price improvement";
            case Itch.DIRECT_LISTING -> "direct listing price discovery";
            default -> "";
        };
    }
}
