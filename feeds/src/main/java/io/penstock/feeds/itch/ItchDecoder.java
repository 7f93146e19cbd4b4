package io.penstock.feeds.itch;

import static io.penstock.feeds.itch.ItchFields.int32;
import static io.penstock.feeds.itch.ItchFields.int64;
import static io.penstock.feeds.itch.ItchFields.price4;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.mold.MoldMessages;

/**
 * One ITCH 5.0 message to its event. A total function of any bytes: what is not a message of its length is rejected,
 * counted, and leaves no event. Feed thread.
 */
final class ItchDecoder implements MoldMessages {
    private static final long DAY_NS = 86_400 * Time.SECOND_NS;

    private static final byte[] LENGTHS = lengths();
    /** A table, because half of all branches on a side are mispredicted: 1.3 of 16 ns a message on an EPYC VM. */
    private static final Side[] SIDES = new Side[256];

    static {
        SIDES['B'] = Side.BUY;
        SIDES['S'] = Side.SELL;
    }

    private final FeedTally tally;
    private final int firstType;
    private final long midnightNanos;
    private final ItchStocks stocks;
    private final ItchMarketMessages market;
    private long sequence;
    private long tsRecv = Time.NONE;

    ItchDecoder(FeedContext context, FeedTally tally, ItchStream stream) {
        this.tally = tally;
        this.firstType = stream.firstType();
        this.midnightNanos = stream.midnightNanos();
        this.stocks = new ItchStocks(context, tally, stream);
        this.market = new ItchMarketMessages(stocks, midnightNanos);
    }

    /** True when a message of this type has this length in ITCH 5.0. */
    static boolean fits(int type, int length) {
        return LENGTHS[type] == length && length > 0;
    }

    /** Ordering time of the message at {@code at}, of which at least eleven bytes are there. */
    @HotPath
    long nanos(byte[] in, int at) {
        return midnightNanos + ItchFields.timestamp(in, at);
    }

    /** A packet came whose first message has this number, and those after it the next ones. */
    @Override
    @HotPath
    public void received(long receivedNanos, long firstSequence) {
        tsRecv = receivedNanos;
        sequence = firstSequence - 1;
    }

    /** Decodes the message in {@code [at, at + length)}, {@code offset} in the recording; its group stays open. */
    @Override
    @HotPath
    public void decode(byte[] in, int at, int length, long offset, EventWriter out) {
        sequence++;
        int type = length == 0 ? 0 : in[at] & 0xff;
        if (!fits(type, length)) {
            tally.reject(
                    LENGTHS[type] == 0 ? RejectReason.UNKNOWN_TYPE : RejectReason.BAD_LENGTH, firstType + type, offset);
            return;
        }
        header(in, at, out);
        switch (type) {
            case Itch.ADD, Itch.ADD_ATTRIBUTED -> {
                if (!add(type, in, at, out)) {
                    tally.reject(RejectReason.BAD_FIELD, firstType + type, offset);
                    return;
                }
            }
            case Itch.DELETE -> out.deleteOrder(stock(in, at, out), int64(in, at + Itch.DELETE_ORDER));
            case Itch.CANCEL ->
                out.reduceOrder(
                        stock(in, at, out), int64(in, at + Itch.CANCEL_ORDER), int32(in, at + Itch.CANCEL_SHARES));
            case Itch.REPLACE -> replace(in, at, out);
            case Itch.EXECUTE -> execute(in, at, Price.NONE, true, out);
            default -> {
                if (!other(type, in, at, out)) {
                    tally.reject(RejectReason.BAD_FIELD, firstType + type, offset);
                    return;
                }
            }
        }
        tally.accept(firstType + type);
    }

    private void header(byte[] in, int at, EventWriter out) {
        long sinceMidnight = ItchFields.timestamp(in, at);
        long tsEvent = midnightNanos + sinceMidnight;
        long orderingNanos = tsRecv != Time.NONE ? tsRecv : tsEvent;
        if (sinceMidnight > DAY_NS) {
            tally.implausibleTime();
            orderingNanos = tsRecv;
        }
        out.header(tsEvent, tsRecv, sequence, orderingNanos);
    }

    private boolean add(int type, byte[] in, int at, EventWriter out) {
        Side side = SIDES[in[at + Itch.ADD_SIDE] & 0xff];
        if (side == null) {
            return false;
        }
        out.addOrder(
                stocks.instrument(in, at, Itch.ADD_STOCK, out),
                int64(in, at + Itch.ADD_ORDER),
                side,
                price4(in, at + Itch.ADD_PRICE),
                int32(in, at + Itch.ADD_SHARES),
                type == Itch.ADD ? 0 : (int) int32(in, at + Itch.ADD_PARTICIPANT));
        return true;
    }

    private void replace(byte[] in, int at, EventWriter out) {
        out.replaceOrder(
                stock(in, at, out),
                int64(in, at + Itch.REPLACE_ORDER),
                int64(in, at + Itch.REPLACE_NEW_ORDER),
                price4(in, at + Itch.REPLACE_PRICE),
                int32(in, at + Itch.REPLACE_SHARES));
    }

    private void execute(byte[] in, int at, long price, boolean printable, EventWriter out) {
        out.executeOrder(
                stock(in, at, out),
                int64(in, at + Itch.EXECUTE_ORDER),
                price,
                int32(in, at + Itch.EXECUTE_SHARES),
                int64(in, at + Itch.EXECUTE_MATCH),
                printable);
    }

    /** What is rarer. @return false when a field holds what would otherwise be guessed at: a side or a state that is none */
    private boolean other(int type, byte[] in, int at, EventWriter out) {
        boolean valid =
                switch (type) {
                    case Itch.EXECUTE_WITH_PRICE -> isOneOf("YN", in[at + Itch.EXECUTE_PRINTABLE]);
                    case Itch.SYSTEM_EVENT -> isOneOf("OSQMEC", in[at + Itch.SYSTEM_EVENT_CODE]);
                    case Itch.TRADING_ACTION -> isOneOf("HPQT", in[at + Itch.TRADING_ACTION_STATE]);
                    case Itch.OPERATIONAL_HALT -> isOneOf("HT", in[at + Itch.OPERATIONAL_HALT_ACTION]);
                    default -> true;
                };
        if (valid && type == Itch.EXECUTE_WITH_PRICE) {
            execute(in, at, price4(in, at + Itch.EXECUTE_PRICE), in[at + Itch.EXECUTE_PRINTABLE] == 'Y', out);
        } else if (valid) {
            market.decode(type, in, at, out);
        }
        return valid;
    }

    private int stock(byte[] in, int at, EventWriter out) {
        return stocks.instrument(in, at, 0, out);
    }

    private static boolean isOneOf(String letters, byte value) {
        return letters.indexOf(value) >= 0;
    }

    private static byte[] lengths() {
        byte[] lengths = new byte[256];
        String types = "SRHYLVWKJhAFECXDUPQBINO";
        int[] bytes = {12, 39, 25, 20, 26, 35, 12, 28, 35, 21, 36, 40, 31, 36, 23, 19, 35, 44, 40, 19, 50, 20, 48};
        for (int i = 0; i < bytes.length; i++) {
            lengths[types.charAt(i)] = (byte) bytes[i];
        }
        return lengths;
    }
}
