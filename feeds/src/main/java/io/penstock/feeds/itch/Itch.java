package io.penstock.feeds.itch;

/**
 * The wire layout of Nasdaq TotalView-ITCH 5.0, and nothing else. Section numbers are those of the specification of
 * 28 April 2023. All numbers are unsigned and big-endian, texts are ASCII padded with spaces on the right, offsets count
 * from the type byte, and prices have four implied decimals unless said otherwise ("Data Types").
 *
 * <p>In Nasdaq's daily files each message has its length in front: two bytes, big-endian, not counting themselves.
 */
final class Itch {
    /** Bytes of the length in front of each message of a file. */
    static final int FRAME = 2;

    // What every message begins with: type, stock locate (0: no stock), tracking number, time since midnight.
    static final int TYPE = 0; // 1 byte
    static final int LOCATE = 1; // 2 bytes
    static final int TRACKING = 3; // 2 bytes
    static final int TIMESTAMP = 5; // 6 bytes, ns since midnight in New York

    // Widths of the texts.
    static final int STOCK_BYTES = 8;
    static final int PARTICIPANT_BYTES = 4;
    static final int REASON_BYTES = 4;

    /** The longest message that the specification has. */
    static final int MAX_LENGTH = 50;

    /** The latest time that six bytes hold. */
    static final long MAX_TIMESTAMP = (1L << 48) - 1;

    // Section 1.1: system event.
    static final char SYSTEM_EVENT = 'S';
    static final int SYSTEM_EVENT_LENGTH = 12;
    static final int SYSTEM_EVENT_CODE = 11; // O messages start, S system start, Q open, M close, E system end, C end

    // Section 1.2.1: stock directory.
    static final char DIRECTORY = 'R';
    static final int DIRECTORY_LENGTH = 39;
    static final int DIRECTORY_STOCK = 11; // 8 bytes
    static final int DIRECTORY_CATEGORY = 19; // Q G S Nasdaq tiers, N NYSE, A American, P Arca, Z Cboe, V IEX, space
    static final int DIRECTORY_FINANCIAL_STATUS = 20;
    static final int DIRECTORY_ROUND_LOT = 21; // 4 bytes, shares
    static final int DIRECTORY_ROUND_LOTS_ONLY = 25; // Y, N
    static final int DIRECTORY_CLASSIFICATION = 26;
    static final int DIRECTORY_SUB_TYPE = 27; // 2 bytes
    static final int DIRECTORY_AUTHENTICITY = 29; // P production, T test
    static final int DIRECTORY_SHORT_SALE_THRESHOLD = 30; // Y, N, space
    static final int DIRECTORY_IPO = 31; // Y, N, space
    static final int DIRECTORY_LULD_TIER = 32; // 1, 2, space
    static final int DIRECTORY_ETP = 33; // Y, N, space
    static final int DIRECTORY_ETP_LEVERAGE = 34; // 4 bytes
    static final int DIRECTORY_INVERSE = 38; // Y, N

    // Section 1.2.2: stock trading action.
    static final char TRADING_ACTION = 'H';
    static final int TRADING_ACTION_LENGTH = 25;
    static final int TRADING_ACTION_STOCK = 11; // 8 bytes
    static final int TRADING_ACTION_STATE = 19; // H halted, P paused, Q quotation only, T trading
    static final int TRADING_ACTION_RESERVED = 20;
    static final int TRADING_ACTION_REASON = 21; // 4 bytes

    // Section 1.2.3: Reg SHO short sale price test restricted indicator.
    static final char SHORT_SALE = 'Y';
    static final int SHORT_SALE_LENGTH = 20;
    static final int SHORT_SALE_STOCK = 11; // 8 bytes
    static final int SHORT_SALE_ACTION = 19; // 0 none, 1 intraday, 2 remains

    // Section 1.2.4: market participant position.
    static final char PARTICIPANT = 'L';
    static final int PARTICIPANT_LENGTH = 26;
    static final int PARTICIPANT_ID = 11; // 4 bytes
    static final int PARTICIPANT_STOCK = 15; // 8 bytes
    static final int PARTICIPANT_PRIMARY = 23; // Y, N
    static final int PARTICIPANT_MODE = 24; // N normal, P passive, S syndicate, R pre-syndicate, L penalty
    static final int PARTICIPANT_STATE = 25; // A active, E excused, W withdrawn, S suspended, D deleted

    // Section 1.2.5.1: market-wide circuit breaker decline levels; prices with eight implied decimals.
    static final char BREAKER_LEVELS = 'V';
    static final int BREAKER_LEVELS_LENGTH = 35;
    static final int BREAKER_LEVELS_1 = 11; // 8 bytes
    static final int BREAKER_LEVELS_2 = 19; // 8 bytes
    static final int BREAKER_LEVELS_3 = 27; // 8 bytes

    // Section 1.2.5.2: market-wide circuit breaker status.
    static final char BREAKER_STATUS = 'W';
    static final int BREAKER_STATUS_LENGTH = 12;
    static final int BREAKER_STATUS_LEVEL = 11; // 1, 2, 3

    // Section 1.2.6: IPO quoting period update.
    static final char IPO_QUOTING = 'K';
    static final int IPO_QUOTING_LENGTH = 28;
    static final int IPO_QUOTING_STOCK = 11; // 8 bytes
    static final int IPO_QUOTING_RELEASE_SECONDS = 19; // 4 bytes, seconds since midnight; 0 with qualifier C
    static final int IPO_QUOTING_QUALIFIER = 23; // A anticipated, C cancelled or postponed
    static final int IPO_QUOTING_PRICE = 24; // 4 bytes; 0 with qualifier C

    // Section 1.2.7: limit up - limit down auction collar.
    static final char AUCTION_COLLAR = 'J';
    static final int AUCTION_COLLAR_LENGTH = 35;
    static final int AUCTION_COLLAR_STOCK = 11; // 8 bytes
    static final int AUCTION_COLLAR_REFERENCE = 19; // 4 bytes
    static final int AUCTION_COLLAR_UPPER = 23; // 4 bytes
    static final int AUCTION_COLLAR_LOWER = 27; // 4 bytes
    static final int AUCTION_COLLAR_EXTENSION = 31; // 4 bytes, number of extensions

    // Section 1.2.8: operational halt.
    static final char OPERATIONAL_HALT = 'h';
    static final int OPERATIONAL_HALT_LENGTH = 21;
    static final int OPERATIONAL_HALT_STOCK = 11; // 8 bytes
    static final int OPERATIONAL_HALT_MARKET = 19; // Q Nasdaq, B BX, X PSX
    static final int OPERATIONAL_HALT_ACTION = 20; // H halted, T resumed

    // Section 1.3.1: add order, no participant attribution. Section 1.3.2 has the attribution at its end.
    static final char ADD = 'A';
    static final int ADD_LENGTH = 36;
    static final char ADD_ATTRIBUTED = 'F';
    static final int ADD_ATTRIBUTED_LENGTH = 40;
    static final int ADD_ORDER = 11; // 8 bytes
    static final int ADD_SIDE = 19; // B, S
    static final int ADD_SHARES = 20; // 4 bytes
    static final int ADD_STOCK = 24; // 8 bytes
    static final int ADD_PRICE = 32; // 4 bytes
    static final int ADD_PARTICIPANT = 36; // 4 bytes, type F only

    // Section 1.4.1: order executed. Section 1.4.2, order executed with price, has two fields more at its end.
    static final char EXECUTE = 'E';
    static final int EXECUTE_LENGTH = 31;
    static final char EXECUTE_WITH_PRICE = 'C';
    static final int EXECUTE_WITH_PRICE_LENGTH = 36;
    static final int EXECUTE_ORDER = 11; // 8 bytes
    static final int EXECUTE_SHARES = 19; // 4 bytes
    static final int EXECUTE_MATCH = 23; // 8 bytes
    static final int EXECUTE_PRINTABLE = 31; // Y, N; type C only
    static final int EXECUTE_PRICE = 32; // 4 bytes, type C only

    // Section 1.4.3: order cancel, in part.
    static final char CANCEL = 'X';
    static final int CANCEL_LENGTH = 23;
    static final int CANCEL_ORDER = 11; // 8 bytes
    static final int CANCEL_SHARES = 19; // 4 bytes, what is taken away

    // Section 1.4.4: order delete.
    static final char DELETE = 'D';
    static final int DELETE_LENGTH = 19;
    static final int DELETE_ORDER = 11; // 8 bytes

    // Section 1.4.5: order replace.
    static final char REPLACE = 'U';
    static final int REPLACE_LENGTH = 35;
    static final int REPLACE_ORDER = 11; // 8 bytes, the one that ends
    static final int REPLACE_NEW_ORDER = 19; // 8 bytes
    static final int REPLACE_SHARES = 27; // 4 bytes
    static final int REPLACE_PRICE = 31; // 4 bytes

    // Section 1.5.1: trade message (non-cross).
    static final char TRADE = 'P';
    static final int TRADE_LENGTH = 44;
    static final int TRADE_ORDER = 11; // 8 bytes, 0 since December 2010
    static final int TRADE_SIDE = 19; // of the resting order; always B since July 2014
    static final int TRADE_SHARES = 20; // 4 bytes
    static final int TRADE_STOCK = 24; // 8 bytes
    static final int TRADE_PRICE = 32; // 4 bytes
    static final int TRADE_MATCH = 36; // 8 bytes

    // Section 1.5.2: cross trade.
    static final char CROSS = 'Q';
    static final int CROSS_LENGTH = 40;
    static final int CROSS_SHARES = 11; // 8 bytes
    static final int CROSS_STOCK = 19; // 8 bytes
    static final int CROSS_PRICE = 27; // 4 bytes
    static final int CROSS_MATCH = 31; // 8 bytes
    static final int CROSS_TYPE = 39; // O opening, C closing, H IPO, halt or pause; I intraday in editions before 2023

    // Section 1.5.3: broken trade or order execution.
    static final char BROKEN_TRADE = 'B';
    static final int BROKEN_TRADE_LENGTH = 19;
    static final int BROKEN_TRADE_MATCH = 11; // 8 bytes

    // Section 1.6: net order imbalance indicator (NOII).
    static final char IMBALANCE = 'I';
    static final int IMBALANCE_LENGTH = 50;
    static final int IMBALANCE_PAIRED = 11; // 8 bytes
    static final int IMBALANCE_SHARES = 19; // 8 bytes
    static final int IMBALANCE_DIRECTION = 27; // B, S, N none, O too few orders, P paused
    static final int IMBALANCE_STOCK = 28; // 8 bytes
    static final int IMBALANCE_FAR = 36; // 4 bytes, 0 none
    static final int IMBALANCE_NEAR = 40; // 4 bytes, 0 none
    static final int IMBALANCE_REFERENCE = 44; // 4 bytes
    static final int IMBALANCE_CROSS = 48; // O, C, H, A extended trading close
    static final int IMBALANCE_VARIATION =
            49; // near to reference: L < 1 %, 1 to 9 %, A, B, C up to 19, 29, more; space

    // Section 1.7: retail price improvement indicator.
    static final char RETAIL_INTEREST = 'N';
    static final int RETAIL_INTEREST_LENGTH = 20;
    static final int RETAIL_INTEREST_STOCK = 11; // 8 bytes
    static final int RETAIL_INTEREST_FLAG = 19; // B, S, A both, N none

    // Section 1.8: direct listing with capital raise price discovery.
    static final char DIRECT_LISTING = 'O';
    static final int DIRECT_LISTING_LENGTH = 48;
    static final int DIRECT_LISTING_STOCK = 11; // 8 bytes
    static final int DIRECT_LISTING_ELIGIBILITY = 19; // N not eligible, Y eligible
    static final int DIRECT_LISTING_MIN = 20; // 4 bytes
    static final int DIRECT_LISTING_MAX = 24; // 4 bytes
    static final int DIRECT_LISTING_NEAR_PRICE = 28; // 4 bytes
    static final int DIRECT_LISTING_NEAR_TIME = 32; // 8 bytes; no unit is given: taken as ns since midnight
    static final int DIRECT_LISTING_LOWER_COLLAR = 40; // 4 bytes
    static final int DIRECT_LISTING_UPPER_COLLAR = 44; // 4 bytes

    private Itch() {}
}
