package io.penstock.feeds.iex;

/**
 * The wire layout of the messages of TOPS 1.5 and 1.6 (specification 1.66 of 19 October 2021), DEEP 1.0 (specification 1.06
 * of 27 February 2018) and DEEP+ (specification 1.02 of 14 January 2025), and nothing else. Headings in quotes are theirs.
 * All numbers are little-endian, texts are ASCII padded with spaces on the right, offsets count from the type byte, prices
 * are 8 bytes with four implied decimals, sizes 4 bytes unsigned, times ns since the epoch ("Data Types"). A message may be
 * longer than its length here: what a later version appends is skipped ("Architecture").
 */
final class Iex {
    // What every message begins with; the symbol is there in all but the system event.
    static final int TYPE = 0; // 1 byte
    static final int DETAIL = 1; // 1 byte: event, status, flags or side, as the type has it
    static final int TIMESTAMP = 2; // 8 bytes
    static final int SYMBOL = 10; // 8 bytes

    static final int SYMBOL_BYTES = 8;

    // "System Event Message": O messages start, S system start, R market open, M market close, E system end, C end.
    static final char SYSTEM_EVENT = 'S';
    static final int SYSTEM_EVENT_LENGTH = 10;

    // "Security Directory Message"; flags 0x80 test, 0x40 when issued, 0x20 exchange traded product.
    static final char DIRECTORY = 'D';
    static final int DIRECTORY_LENGTH = 31;
    static final int DIRECTORY_ROUND_LOT = 18; // 4 bytes, shares
    static final int DIRECTORY_PREVIOUS_CLOSE = 22; // 8 bytes, adjusted for corporate actions
    static final int DIRECTORY_LULD_TIER = 30; // 0 none, 1, 2

    // "Trading Status Message": H halted, O order acceptance period, P paused, T trading.
    static final char TRADING_STATUS = 'H';
    static final int TRADING_STATUS_LENGTH = 22;
    static final int TRADING_STATUS_REASON = 18; // 4 letters

    // "Retail Liquidity Indicator Message": space none, A buy, B sell, C both.
    static final char RETAIL_INTEREST = 'I';
    static final int RETAIL_INTEREST_LENGTH = 18;

    // "Operational Halt Status Message": O halted on IEX, N not.
    static final char OPERATIONAL_HALT = 'O';
    static final int OPERATIONAL_HALT_LENGTH = 18;

    // "Short Sale Price Test Status Message": 0 not in effect, 1 in effect.
    static final char SHORT_SALE = 'P';
    static final int SHORT_SALE_LENGTH = 19;
    static final int SHORT_SALE_CAUSE = 18; // space none, A activated, C continued, D deactivated, N not available

    // "Security Event Message": O opening process complete, C closing process complete. DEEP and DEEP+; TOPS since 1.6.
    static final char SECURITY_EVENT = 'E';
    static final int SECURITY_EVENT_LENGTH = 18;

    // "Quote Update Message", TOPS only; flags 0x80 not available for trading, 0x40 outside of regular hours.
    static final char QUOTE = 'Q';
    static final int QUOTE_LENGTH = 42;
    static final int QUOTE_BID_SIZE = 18; // 4 bytes
    static final int QUOTE_BID_PRICE = 22; // 8 bytes
    static final int QUOTE_ASK_PRICE = 30; // 8 bytes
    static final int QUOTE_ASK_SIZE = 38; // 4 bytes

    // "Price Level Update Message", DEEP only; flag 1: the event is complete.
    static final char LEVEL_BUY = '8';
    static final char LEVEL_SELL = '5';
    static final int LEVEL_LENGTH = 30;
    static final int LEVEL_SIZE = 18; // 4 bytes, 0 removes the level
    static final int LEVEL_PRICE = 22; // 8 bytes
    static final int LEVEL_COMPLETE = 1;

    // "Trade Report Message" of TOPS and DEEP, "Trade Message" of DEEP+, "Trade Break Message" of all.
    static final char TRADE = 'T';
    static final char TRADE_BREAK = 'B';
    static final int TRADE_LENGTH = 38;
    static final int TRADE_SIZE = 18; // 4 bytes
    static final int TRADE_PRICE = 22; // 8 bytes
    static final int TRADE_ID = 30; // 8 bytes
    // "Sale Condition Flags": 0x80 sweep, 0x40 extended hours, 0x20 odd lot, 0x10 trade-through exempt.
    static final int SINGLE_PRICE_CROSS = 0x08;

    // "Official Price Message": Q opening, M closing. TOPS and DEEP.
    static final char OFFICIAL_PRICE = 'X';
    static final int OFFICIAL_PRICE_LENGTH = 26;
    static final int OFFICIAL_PRICE_PRICE = 18; // 8 bytes

    // "Auction Information Message": O opening, C closing, I IPO, H halt, V volatility. TOPS and DEEP.
    static final char AUCTION = 'A';
    static final int AUCTION_LENGTH = 80;
    static final int AUCTION_PAIRED = 18; // 4 bytes
    static final int AUCTION_REFERENCE = 22; // 8 bytes, within the reference range, all orders; 0 none
    static final int AUCTION_INDICATIVE = 30; // 8 bytes, all eligible orders; 0 none
    static final int AUCTION_IMBALANCE = 38; // 4 bytes
    static final int AUCTION_SIDE = 42; // B, S, N none
    static final int AUCTION_EXTENSIONS = 43; // 1 byte
    static final int AUCTION_SCHEDULED = 44; // 4 bytes, seconds since the epoch
    static final int AUCTION_BOOK_CLEARING = 48; // 8 bytes, orders of the auction book alone; 0 none
    static final int AUCTION_COLLAR_REFERENCE = 56; // 8 bytes, 0 none
    static final int AUCTION_COLLAR_LOWER = 64; // 8 bytes
    static final int AUCTION_COLLAR_UPPER = 72; // 8 bytes

    // "Add Order Message", DEEP+ only: 8 buy, 5 sell.
    static final char ADD = 'a';
    static final int ADD_LENGTH = 38;
    static final int ADD_ORDER = 18; // 8 bytes
    static final int ADD_SIZE = 26; // 4 bytes
    static final int ADD_PRICE = 30; // 8 bytes

    // "Order Modify Message", DEEP+ only; flag 1: the order keeps its priority.
    static final char MODIFY = 'M';
    static final int MODIFY_LENGTH = 38;
    static final int MODIFY_ORDER = 18; // 8 bytes
    static final int MODIFY_SIZE = 26; // 4 bytes, the new total
    static final int MODIFY_PRICE = 30; // 8 bytes

    // "Order Delete Message", DEEP+ only.
    static final char DELETE = 'R';
    static final int DELETE_LENGTH = 26;
    static final int DELETE_ORDER = 18; // 8 bytes

    // "Order Executed Message", DEEP+ only; flags as of a trade.
    static final char EXECUTE = 'L';
    static final int EXECUTE_LENGTH = 46;
    static final int EXECUTE_ORDER = 18; // 8 bytes
    static final int EXECUTE_SIZE = 26; // 4 bytes
    static final int EXECUTE_PRICE = 30; // 8 bytes
    static final int EXECUTE_TRADE = 38; // 8 bytes

    // "Clear Book Message", DEEP+ only.
    static final char CLEAR_BOOK = 'C';
    static final int CLEAR_BOOK_LENGTH = 18;

    private Iex() {}
}
