package io.penstock.feeds.itch;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import java.util.Arrays;
import java.util.BitSet;

/** The instruments behind the locate codes of one day, defined when they first appear. Feed thread. */
final class ItchStocks {
    private static final int UNDEFINED = -1;

    private final FeedContext context;
    private final FeedTally tally;
    private final ItchStream stream;
    private final BitSet own = new BitSet();
    private final int[] instrumentIds = new int[1 << 16];

    ItchStocks(FeedContext context, FeedTally tally, ItchStream stream) {
        this.context = context;
        this.tally = tally;
        this.stream = stream;
        Arrays.fill(instrumentIds, UNDEFINED);
    }

    /** The instrument of the message at {@code at}; {@code stockAt} counts from there, 0 where it carries no stock. */
    @HotPath
    int instrument(byte[] in, int at, int stockAt, EventWriter out) {
        int locate = ItchFields.int16(in, at + Itch.LOCATE);
        int id = instrumentIds[locate];
        return id != UNDEFINED ? id : undefined(locate, in, at, stockAt, out);
    }

    /** A directory entry. */
    void define(byte[] in, int at, EventWriter out) {
        int locate = ItchFields.int16(in, at + Itch.LOCATE);
        String stock = ItchFields.stock(in, at + Itch.DIRECTORY_STOCK);
        define(locate, stock, ItchFields.int32(in, at + Itch.DIRECTORY_ROUND_LOT), out);
    }

    /** Named from the message where it carries a stock, else by its locate. */
    private int undefined(int locate, byte[] in, int at, int stockAt, EventWriter out) {
        String stock = stockAt == 0 ? "" : ItchFields.stock(in, at + stockAt);
        tally.undefinedInstrument();
        define(locate, stock, Quantity.UNKNOWN, out);
        return instrumentIds[locate];
    }

    private void define(int locate, String stock, long lot, EventWriter out) {
        String symbol = stock.isEmpty() ? "#" + locate : stock;
        int id = context.instrumentId(stream.venue(), symbol);
        instrumentIds[locate] = id;
        out.define(new Instrument(id, symbol, stream.venue(), 4, 0, lot, locate), stream.books(), stream.channel());
        if (!own.get(id)) {
            own.set(id);
            if (stream.earlier().get(id)) {
                out.clearBook(id);
            }
            stream.earlier().set(id);
        }
    }
}
