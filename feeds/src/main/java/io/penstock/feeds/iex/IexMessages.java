package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;

/**
 * One message of a stream to its events. What is not a message of its protocol is rejected, counted, and leaves no event.
 * Feed thread.
 */
final class IexMessages {
    private static final String PHASES = "OSRMEC";

    private final FeedTally tally;
    private final int firstType;
    private long groupNanos = Time.NONE;

    IexMessages(FeedTally tally, int firstType) {
        this.tally = tally;
        this.firstType = firstType;
    }

    /** Decodes {@code [at, at + length)}, of at least one byte; {@code offset} is its place in the recording. */
    @HotPath
    void decode(
            IexStream stream, byte[] in, int at, int length, long sequence, long tsRecv, long offset, EventWriter out) {
        int type = LittleEndian.u8(in, at);
        RejectReason wrong = IexRules.check(stream.protocol, in, at, length);
        if (wrong != null) {
            tally.reject(wrong, firstType + type, offset);
            return;
        }
        header(stream, LittleEndian.i64(in, at + Iex.TIMESTAMP), tsRecv, sequence, out);
        int place = IexSymbols.NONE;
        if (type == Iex.SYSTEM_EVENT) {
            systemEvent(stream, in[at + Iex.DETAIL], out);
        } else if (type == Iex.DIRECTORY) {
            long lot = LittleEndian.u32(in, at + Iex.DIRECTORY_ROUND_LOT);
            if (!stream.symbols.define(in, at + Iex.SYMBOL, lot, stream.bookKind(), out)) {
                tally.reject(RejectReason.BAD_FIELD, firstType + type, offset);
                return;
            }
        } else {
            place = stream.symbols.place(in, at + Iex.SYMBOL, stream.bookKind(), out);
            if (place == IexSymbols.NONE) {
                tally.reject(RejectReason.BAD_FIELD, firstType + type, offset);
                return;
            }
            aboutInstrument(type, stream, place, in, at, out);
        }
        if (stream.flagsGroups() && (place == IexSymbols.NONE || !stream.symbols.isOpen(place))) {
            out.endGroup();
        }
        tally.accept(firstType + type);
    }

    /** In DEEP+ messages of the same time are one event. */
    private void header(IexStream stream, long eventNanos, long tsRecv, long sequence, EventWriter out) {
        if (!stream.flagsGroups() && eventNanos != groupNanos) {
            out.endGroup();
            groupNanos = eventNanos;
        }
        boolean plausible = eventNanos > 0 && eventNanos != Time.NONE;
        if (!plausible) {
            tally.implausibleTime();
        }
        long ordering = tsRecv != Time.NONE ? tsRecv : plausible ? eventNanos : Time.NONE;
        out.header(eventNanos, tsRecv, sequence, ordering);
    }

    private static void systemEvent(IexStream stream, byte event, EventWriter out) {
        out.session(SessionEvent.Phase.of(PHASES.indexOf(event)));
        if (event == 'C') {
            stream.end();
        }
    }

    private static void aboutInstrument(int type, IexStream stream, int place, byte[] in, int at, EventWriter out) {
        int id = stream.symbols.id(place);
        switch (type) {
            case Iex.QUOTE -> quote(id, in, at, out);
            case Iex.LEVEL_BUY, Iex.LEVEL_SELL -> {
                out.setLevel(
                        id,
                        side(type),
                        IexRules.price(in, at + Iex.LEVEL_PRICE),
                        LittleEndian.u32(in, at + Iex.LEVEL_SIZE),
                        Quantity.UNKNOWN);
                stream.symbols.setOpen(place, (in[at + Iex.DETAIL] & Iex.LEVEL_COMPLETE) == 0);
            }
            case Iex.TRADE ->
                out.trade(
                        id,
                        Side.NONE,
                        IexRules.price(in, at + Iex.TRADE_PRICE),
                        LittleEndian.u32(in, at + Iex.TRADE_SIZE),
                        LittleEndian.i64(in, at + Iex.TRADE_ID),
                        condition(stream.protocol, in[at + Iex.DETAIL]));
            case Iex.TRADE_BREAK -> out.bustTrade(id, LittleEndian.i64(in, at + Iex.TRADE_ID));
            case Iex.CLEAR_BOOK -> out.clearBook(id);
            case Iex.ADD, Iex.MODIFY, Iex.DELETE, Iex.EXECUTE -> order(type, id, in, at, out);
            default -> IexNotices.decode(type, id, in, at, out);
        }
    }

    private static void order(int type, int id, byte[] in, int at, EventWriter out) {
        long order = LittleEndian.i64(in, at + Iex.ADD_ORDER);
        switch (type) {
            case Iex.ADD ->
                out.addOrder(
                        id,
                        order,
                        side(in[at + Iex.DETAIL]),
                        IexRules.price(in, at + Iex.ADD_PRICE),
                        LittleEndian.u32(in, at + Iex.ADD_SIZE),
                        0);
            case Iex.MODIFY ->
                out.replaceOrder(
                        id,
                        order,
                        order,
                        IexRules.price(in, at + Iex.MODIFY_PRICE),
                        LittleEndian.u32(in, at + Iex.MODIFY_SIZE));
            case Iex.EXECUTE ->
                out.executeOrder(
                        id,
                        order,
                        IexRules.price(in, at + Iex.EXECUTE_PRICE),
                        LittleEndian.u32(in, at + Iex.EXECUTE_SIZE),
                        LittleEndian.i64(in, at + Iex.EXECUTE_TRADE),
                        true);
            default -> out.deleteOrder(id, order);
        }
    }

    private static void quote(int id, byte[] in, int at, EventWriter out) {
        long bid = IexRules.priceOrNone(in, at + Iex.QUOTE_BID_PRICE);
        long ask = IexRules.priceOrNone(in, at + Iex.QUOTE_ASK_PRICE);
        out.quote(
                id,
                bid,
                bid == Price.NONE ? 0 : LittleEndian.u32(in, at + Iex.QUOTE_BID_SIZE),
                ask,
                ask == Price.NONE ? 0 : LittleEndian.u32(in, at + Iex.QUOTE_ASK_SIZE));
    }

    /** DEEP+ reports as a trade what no displayed order took part in; the other feeds report all trades so. */
    private static TradeCondition condition(int protocol, int flags) {
        if ((flags & Iex.SINGLE_PRICE_CROSS) != 0) {
            return TradeCondition.CROSS;
        }
        return protocol == IexTp.DEEP_PLUS ? TradeCondition.HIDDEN : TradeCondition.UNKNOWN;
    }

    private static Side side(int letter) {
        return letter == Iex.LEVEL_BUY ? Side.BUY : Side.SELL;
    }
}
