package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;

/** Which messages a feed has, how long each is at least, and what its fields may say. Without state; any thread. */
final class IexRules {
    /** A price of IEX in ours. */
    private static final long PRICE4 = Price.ONE / 10_000;

    private static final long MAX_PRICE = Long.MAX_VALUE / PRICE4 - 1;

    private static final byte[] TOPS = shared();
    private static final byte[] DEEP = shared();
    private static final byte[] DEEP_PLUS = shared();

    static {
        TOPS[Iex.QUOTE] = Iex.QUOTE_LENGTH;
        DEEP[Iex.LEVEL_BUY] = Iex.LEVEL_LENGTH;
        DEEP[Iex.LEVEL_SELL] = Iex.LEVEL_LENGTH;
        for (byte[] lengths : new byte[][] {TOPS, DEEP}) {
            lengths[Iex.OFFICIAL_PRICE] = Iex.OFFICIAL_PRICE_LENGTH;
            lengths[Iex.AUCTION] = Iex.AUCTION_LENGTH;
        }
        DEEP_PLUS[Iex.ADD] = Iex.ADD_LENGTH;
        DEEP_PLUS[Iex.MODIFY] = Iex.MODIFY_LENGTH;
        DEEP_PLUS[Iex.DELETE] = Iex.DELETE_LENGTH;
        DEEP_PLUS[Iex.EXECUTE] = Iex.EXECUTE_LENGTH;
        DEEP_PLUS[Iex.CLEAR_BOOK] = Iex.CLEAR_BOOK_LENGTH;
    }

    private IexRules() {}

    /** Null when {@code [at, at + length)} is a message of this protocol; else why not. At least one byte is there. */
    @HotPath
    static RejectReason check(int protocol, byte[] in, int at, int length) {
        int type = in[at];
        int least = type < 0 ? 0 : lengths(protocol)[type];
        if (least == 0) {
            return RejectReason.UNKNOWN_TYPE;
        }
        if (length < least) {
            return RejectReason.BAD_LENGTH;
        }
        return detailFits(type, in, at) && pricesFit(type, in, at) ? null : RejectReason.BAD_FIELD;
    }

    /** A price that {@link #check} has let through, at scale 1e-9. */
    @HotPath
    static long price(byte[] in, int at) {
        return LittleEndian.i64(in, at) * PRICE4;
    }

    /** The same where zero means that there is none. */
    @HotPath
    static long priceOrNone(byte[] in, int at) {
        long price = LittleEndian.i64(in, at);
        return price == 0 ? Price.NONE : price * PRICE4;
    }

    /** Values that would otherwise be guessed at. */
    private static boolean detailFits(int type, byte[] in, int at) {
        byte detail = in[at + Iex.DETAIL];
        return switch (type) {
            case Iex.SYSTEM_EVENT -> "OSRMEC".indexOf(detail) >= 0;
            case Iex.TRADING_STATUS -> "HOPT".indexOf(detail) >= 0;
            case Iex.RETAIL_INTEREST -> " ABC".indexOf(detail) >= 0;
            case Iex.OPERATIONAL_HALT -> "ON".indexOf(detail) >= 0;
            case Iex.SHORT_SALE -> detail == 0 || detail == 1;
            case Iex.SECURITY_EVENT -> "OC".indexOf(detail) >= 0;
            case Iex.OFFICIAL_PRICE -> "QM".indexOf(detail) >= 0;
            case Iex.AUCTION -> "OCIHV".indexOf(detail) >= 0 && "BSN".indexOf(in[at + Iex.AUCTION_SIDE]) >= 0;
            case Iex.ADD -> detail == Iex.LEVEL_BUY || detail == Iex.LEVEL_SELL;
            default -> true;
        };
    }

    private static boolean pricesFit(int type, byte[] in, int at) {
        return switch (type) {
            case Iex.QUOTE -> fits(in, at + Iex.QUOTE_BID_PRICE) && fits(in, at + Iex.QUOTE_ASK_PRICE);
            case Iex.LEVEL_BUY, Iex.LEVEL_SELL -> fits(in, at + Iex.LEVEL_PRICE);
            case Iex.TRADE -> fits(in, at + Iex.TRADE_PRICE);
            case Iex.OFFICIAL_PRICE -> fits(in, at + Iex.OFFICIAL_PRICE_PRICE);
            case Iex.ADD, Iex.MODIFY, Iex.EXECUTE -> fits(in, at + Iex.ADD_PRICE);
            case Iex.AUCTION ->
                fits(in, at + Iex.AUCTION_REFERENCE)
                        && fits(in, at + Iex.AUCTION_INDICATIVE)
                        && fits(in, at + Iex.AUCTION_BOOK_CLEARING)
                        && fits(in, at + Iex.AUCTION_COLLAR_REFERENCE)
                        && fits(in, at + Iex.AUCTION_COLLAR_LOWER)
                        && fits(in, at + Iex.AUCTION_COLLAR_UPPER);
            default -> true;
        };
    }

    /** Whether a price is the same in ours, exactly. */
    private static boolean fits(byte[] in, int at) {
        long price = LittleEndian.i64(in, at);
        return price >= -MAX_PRICE && price <= MAX_PRICE;
    }

    private static byte[] lengths(int protocol) {
        return protocol == IexTp.DEEP ? DEEP : protocol == IexTp.DEEP_PLUS ? DEEP_PLUS : TOPS;
    }

    /** What all feeds have. */
    private static byte[] shared() {
        byte[] lengths = new byte[128];
        lengths[Iex.SYSTEM_EVENT] = Iex.SYSTEM_EVENT_LENGTH;
        lengths[Iex.DIRECTORY] = Iex.DIRECTORY_LENGTH;
        lengths[Iex.TRADING_STATUS] = Iex.TRADING_STATUS_LENGTH;
        lengths[Iex.RETAIL_INTEREST] = Iex.RETAIL_INTEREST_LENGTH;
        lengths[Iex.OPERATIONAL_HALT] = Iex.OPERATIONAL_HALT_LENGTH;
        lengths[Iex.SHORT_SALE] = Iex.SHORT_SALE_LENGTH;
        lengths[Iex.SECURITY_EVENT] = Iex.SECURITY_EVENT_LENGTH;
        lengths[Iex.TRADE] = Iex.TRADE_LENGTH;
        lengths[Iex.TRADE_BREAK] = Iex.TRADE_LENGTH;
        return lengths;
    }
}
