package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;

/** One instrument: its id, what it belongs to, and the book by price as the exchange last sent it. Feed thread. */
final class Mdp3Security {
    int id;
    /** Six letters of the security group and of the asset, as they stand in the definition; 0 without one. */
    long group;

    long asset;
    /** As it was defined last. */
    Instrument instrument;
    /** One bit for each stream that spoke of it, but for definitions. */
    long streams;

    private final Mdp3Ladder bids = new Mdp3Ladder(Side.BUY);
    private final Mdp3Ladder asks = new Mdp3Ladder(Side.SELL);

    Mdp3Security(int id) {
        this.id = id;
    }

    @HotPath
    Mdp3Ladder ladder(boolean bid) {
        return bid ? bids : asks;
    }

    /** Nothing is known of the levels any more. */
    void forgetLevels() {
        bids.clear();
        asks.clear();
    }

    /** The definition says how many levels are sent. */
    void setDepth(int levels) {
        bids.setDepth(levels);
        asks.setDepth(levels);
    }

    /** The book is empty. */
    void clearBook(EventWriter out) {
        forgetLevels();
        out.clearBook(id);
    }
}
