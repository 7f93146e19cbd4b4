package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/** A trading state (schema status; {@code StatusMsg} in record.hpp, the same in all versions). */
public final class StatusRecord extends DbnRecord {
    static final int BYTES = 40;

    static final int TS_RECV = 16; // 8 bytes
    private static final int ACTION = 24; // 2 bytes: 1 pre-open ... 7 trading, 8 halt, 9 pause ... (enums.hpp)
    private static final int REASON = 26; // 2 bytes
    private static final int TRADING_EVENT = 28; // 2 bytes
    private static final int IS_TRADING = 30; // Y, N, ~ not known
    private static final int IS_QUOTING = 31; // Y, N, ~
    private static final int IS_SHORT_SELL_RESTRICTED = 32; // Y, N, ~; 7 bytes kept back behind it

    /** Receive time. */
    public long tsRecv;
    /** What happened, as {@code StatusAction} numbers it. */
    public int action;
    /** Why, as {@code StatusReason} numbers it. */
    public int reason;
    /** More about it, as {@code TradingEvent} numbers it. */
    public int tradingEvent;
    /** Y, N or ~. */
    public char isTrading = '~';
    /** Y, N or ~. */
    public char isQuoting = '~';
    /** Y, N or ~. */
    public char isShortSellRestricted = '~';

    /** An empty record. */
    public StatusRecord() {
        super(Dbn.STATUS);
    }

    @Override
    int bytes(int version) {
        return BYTES;
    }

    @Override
    boolean fits(int length) {
        return length == BYTES;
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        tsRecv = LittleEndian.i64(in, at + TS_RECV);
        action = LittleEndian.u16(in, at + ACTION);
        reason = LittleEndian.u16(in, at + REASON);
        tradingEvent = LittleEndian.u16(in, at + TRADING_EVENT);
        isTrading = (char) LittleEndian.u8(in, at + IS_TRADING);
        isQuoting = (char) LittleEndian.u8(in, at + IS_QUOTING);
        isShortSellRestricted = (char) LittleEndian.u8(in, at + IS_SHORT_SELL_RESTRICTED);
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        LittleEndian.put64(out, at + TS_RECV, tsRecv);
        LittleEndian.put16(out, at + ACTION, action);
        LittleEndian.put16(out, at + REASON, reason);
        LittleEndian.put16(out, at + TRADING_EVENT, tradingEvent);
        LittleEndian.put8(out, at + IS_TRADING, isTrading);
        LittleEndian.put8(out, at + IS_QUOTING, isQuoting);
        LittleEndian.put8(out, at + IS_SHORT_SELL_RESTRICTED, isShortSellRestricted);
    }
}
