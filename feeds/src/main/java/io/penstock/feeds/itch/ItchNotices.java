package io.penstock.feeds.itch;

import static io.penstock.feeds.itch.ItchUnits.UNFIT;

import io.penstock.api.event.Notice;
import io.penstock.api.event.TradingStatus;

/** The administrative messages of {@link ItchSink}: trading states and notices. Each answers whether it was written. */
final class ItchNotices {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final int MAX_ASCII = 127;

    private final ItchSink sink;
    private final ItchOutput out;
    /** Messages written when a direct listing was, so that its collar is known to follow at once; -1 for none. */
    private long collarDueAt = -1;

    private int collarInstrument;

    ItchNotices(ItchSink sink, ItchOutput out) {
        this.sink = sink;
        this.out = out;
    }

    boolean put(TradingStatus status) {
        int instrumentId = status.instrumentId();
        int reason = status.reason();
        return switch (status.state()) {
            case TRADING -> tradingAction(instrumentId, 'T', reason);
            case QUOTE_ONLY -> tradingAction(instrumentId, 'Q', reason);
            case PAUSED -> tradingAction(instrumentId, 'P', reason);
            case HALTED -> tradingAction(instrumentId, 'H', reason);
            case VENUE_HALTED -> operationalHalt(instrumentId, 'H', reason);
            case VENUE_RESUMED -> operationalHalt(instrumentId, 'T', reason);
            case UNKNOWN -> false;
        };
    }

    boolean put(Notice notice) {
        int id = notice.instrumentId();
        char code = notice.code();
        long value = notice.value();
        long price0 = notice.price(0);
        long price1 = notice.price(1);
        long price2 = notice.price(2);
        if (code > MAX_ASCII) {
            return false;
        }
        return switch (notice.type()) {
            case SHORT_SALE -> shortSale(id, code);
            case PARTICIPANT -> participant(id, code, value);
            case BREAKER_LEVELS -> breakerLevels(price0, price1, price2);
            case BREAKER_BREACHED -> breakerBreached(code);
            case IPO_QUOTING -> ipoQuoting(id, code, value, price0);
            case AUCTION_COLLAR -> auctionCollar(id, value, price0, price1, price2);
            case RETAIL_INTEREST -> retailInterest(id, code);
            case DIRECT_LISTING -> directListing(id, code, value, price0, price1, price2);
            case DIRECT_LISTING_COLLAR -> directListingCollar(id, price1, price2);
            default -> false;
        };
    }

    /**
     * How far the near price is from the reference price: L below 1 %, 1 to 9 for whole percents, A, B and C from 10, 20
     * and 30 % on, space when it cannot be said (section 1.6).
     */
    static char variationCode(long near, long reference) {
        if (near == 0 || reference == 0) {
            return ' ';
        }
        long percent = 100 * Math.abs(near - reference) / reference;
        if (percent == 0) {
            return 'L';
        }
        return (char) (percent < 10 ? '0' + percent : percent < 20 ? 'A' : percent < 30 ? 'B' : 'C');
    }

    private boolean tradingAction(int instrumentId, char state, int reason) {
        if (!sink.begin(Itch.TRADING_ACTION, Itch.TRADING_ACTION_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.TRADING_ACTION_STOCK, instrumentId);
        out.putByte(Itch.TRADING_ACTION_STATE, state);
        out.putByte(Itch.TRADING_ACTION_RESERVED, ' ');
        out.putLetters(Itch.TRADING_ACTION_REASON, reason);
        return true;
    }

    /** The first letter of the reason says which of Nasdaq's three books is meant: its own when there is none. */
    private boolean operationalHalt(int instrumentId, char action, int reason) {
        if (!sink.begin(Itch.OPERATIONAL_HALT, Itch.OPERATIONAL_HALT_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.OPERATIONAL_HALT_STOCK, instrumentId);
        out.putByte(Itch.OPERATIONAL_HALT_MARKET, reason == 0 ? 'Q' : reason >>> (3 * Byte.SIZE));
        out.putByte(Itch.OPERATIONAL_HALT_ACTION, action);
        return true;
    }

    private boolean shortSale(int instrumentId, char code) {
        if (!sink.begin(Itch.SHORT_SALE, Itch.SHORT_SALE_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.SHORT_SALE_STOCK, instrumentId);
        out.putByte(Itch.SHORT_SALE_ACTION, code);
        return true;
    }

    private boolean participant(int instrumentId, char state, long value) {
        if (!sink.begin(Itch.PARTICIPANT, Itch.PARTICIPANT_LENGTH, instrumentId)) {
            return false;
        }
        out.putLetters(Itch.PARTICIPANT_ID, (int) (value >>> Integer.SIZE));
        sink.putStock(Itch.PARTICIPANT_STOCK, instrumentId);
        out.putByte(Itch.PARTICIPANT_PRIMARY, (int) value & 0xff);
        out.putByte(Itch.PARTICIPANT_MODE, (int) (value >>> Byte.SIZE) & 0xff);
        out.putByte(Itch.PARTICIPANT_STATE, state);
        return true;
    }

    private boolean breakerLevels(long price1, long price2, long price3) {
        long level1 = ItchUnits.price8(price1);
        long level2 = ItchUnits.price8(price2);
        long level3 = ItchUnits.price8(price3);
        boolean fits = level1 != UNFIT && level2 != UNFIT && level3 != UNFIT;
        if (!fits || !sink.beginMarketWide(Itch.BREAKER_LEVELS, Itch.BREAKER_LEVELS_LENGTH)) {
            return false;
        }
        out.putLong(Itch.BREAKER_LEVELS_1, level1);
        out.putLong(Itch.BREAKER_LEVELS_2, level2);
        out.putLong(Itch.BREAKER_LEVELS_3, level3);
        return true;
    }

    private boolean breakerBreached(char level) {
        if (!sink.beginMarketWide(Itch.BREAKER_STATUS, Itch.BREAKER_STATUS_LENGTH)) {
            return false;
        }
        out.putByte(Itch.BREAKER_STATUS_LEVEL, level);
        return true;
    }

    private boolean ipoQuoting(int instrumentId, char qualifier, long releaseNanos, long price) {
        long releaseNs = sink.timeOfDay(releaseNanos);
        long price4 = ItchUnits.optionalPrice4(price);
        boolean fits = price4 != UNFIT && releaseNs != UNFIT && releaseNs % SECOND_NS == 0;
        if (!fits || !sink.begin(Itch.IPO_QUOTING, Itch.IPO_QUOTING_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.IPO_QUOTING_STOCK, instrumentId);
        out.putInt(Itch.IPO_QUOTING_RELEASE_SECONDS, releaseNs / SECOND_NS);
        out.putByte(Itch.IPO_QUOTING_QUALIFIER, qualifier);
        out.putInt(Itch.IPO_QUOTING_PRICE, price4);
        return true;
    }

    private boolean auctionCollar(int instrumentId, long extensions, long reference, long upper, long lower) {
        long reference4 = ItchUnits.price4(reference);
        long upper4 = ItchUnits.price4(upper);
        long lower4 = ItchUnits.price4(lower);
        long extension = ItchUnits.u32(extensions);
        boolean fits = reference4 != UNFIT && upper4 != UNFIT && lower4 != UNFIT && extension != UNFIT;
        if (!fits || !sink.begin(Itch.AUCTION_COLLAR, Itch.AUCTION_COLLAR_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.AUCTION_COLLAR_STOCK, instrumentId);
        out.putInt(Itch.AUCTION_COLLAR_REFERENCE, reference4);
        out.putInt(Itch.AUCTION_COLLAR_UPPER, upper4);
        out.putInt(Itch.AUCTION_COLLAR_LOWER, lower4);
        out.putInt(Itch.AUCTION_COLLAR_EXTENSION, extension);
        return true;
    }

    private boolean retailInterest(int instrumentId, char side) {
        if (!sink.begin(Itch.RETAIL_INTEREST, Itch.RETAIL_INTEREST_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.RETAIL_INTEREST_STOCK, instrumentId);
        out.putByte(Itch.RETAIL_INTEREST_FLAG, side);
        return true;
    }

    private boolean directListing(
            int instrumentId, char eligibility, long nearNanos, long nearPrice, long min, long max) {
        long nearNs = sink.timeOfDay(nearNanos);
        long near4 = ItchUnits.optionalPrice4(nearPrice);
        long min4 = ItchUnits.optionalPrice4(min);
        long max4 = ItchUnits.optionalPrice4(max);
        boolean fits = nearNs != UNFIT && near4 != UNFIT && min4 != UNFIT && max4 != UNFIT;
        if (!fits || !sink.begin(Itch.DIRECT_LISTING, Itch.DIRECT_LISTING_LENGTH, instrumentId)) {
            return false;
        }
        sink.putStock(Itch.DIRECT_LISTING_STOCK, instrumentId);
        out.putByte(Itch.DIRECT_LISTING_ELIGIBILITY, eligibility);
        out.putInt(Itch.DIRECT_LISTING_MIN, min4);
        out.putInt(Itch.DIRECT_LISTING_MAX, max4);
        out.putInt(Itch.DIRECT_LISTING_NEAR_PRICE, near4);
        out.putLong(Itch.DIRECT_LISTING_NEAR_TIME, nearNs);
        out.putInt(Itch.DIRECT_LISTING_LOWER_COLLAR, 0);
        out.putInt(Itch.DIRECT_LISTING_UPPER_COLLAR, 0);
        collarDueAt = out.written();
        collarInstrument = instrumentId;
        return true;
    }

    /** One message carries both events: the collar completes the direct listing just written. */
    private boolean directListingCollar(int instrumentId, long upper, long lower) {
        long upper4 = ItchUnits.optionalPrice4(upper);
        long lower4 = ItchUnits.optionalPrice4(lower);
        boolean follows = collarDueAt == out.written() && collarInstrument == instrumentId;
        if (!follows || upper4 == UNFIT || lower4 == UNFIT) {
            return false;
        }
        collarDueAt = -1;
        out.putInt(Itch.DIRECT_LISTING_LOWER_COLLAR, lower4);
        out.putInt(Itch.DIRECT_LISTING_UPPER_COLLAR, upper4);
        return true;
    }
}
