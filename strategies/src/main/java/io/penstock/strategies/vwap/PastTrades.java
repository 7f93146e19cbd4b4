package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;

/**
 * The latest trades by instrument and trade id: a ring in which the oldest makes room, and a chained hash over it. All
 * memory is taken at construction.
 */
final class PastTrades {
    private final PastTrade[] ring;
    private final PastTrade[] chains;
    private int cursor;

    /** @param capacity trades remembered; 0 remembers none */
    PastTrades(int capacity) {
        ring = new PastTrade[capacity];
        for (int i = 0; i < capacity; i++) {
            ring[i] = new PastTrade();
        }
        chains = new PastTrade[Integer.highestOneBit(Math.max(1, capacity)) * 2];
    }

    boolean isDisabled() {
        return ring.length == 0;
    }

    /** The place of the oldest, to be filled in by the caller and found under this key from now on. Not disabled. */
    @HotPath
    PastTrade remember(int instrumentId, long tradeId) {
        PastTrade trade = ring[cursor];
        cursor = cursor + 1 == ring.length ? 0 : cursor + 1;
        if (trade.instrumentId != PastTrade.NONE) {
            unlink(trade);
        }
        trade.instrumentId = instrumentId;
        trade.tradeId = tradeId;
        int chain = chain(instrumentId, tradeId);
        trade.next = chains[chain];
        chains[chain] = trade;
        return trade;
    }

    /** Forgets the latest trade of this key and shows what it was, until the next call; null when there is none. */
    @HotPath
    PastTrade forget(int instrumentId, long tradeId) {
        PastTrade trade = chains[chain(instrumentId, tradeId)];
        while (trade != null && (trade.tradeId != tradeId || trade.instrumentId != instrumentId)) {
            trade = trade.next;
        }
        if (trade != null) {
            unlink(trade);
            trade.instrumentId = PastTrade.NONE;
        }
        return trade;
    }

    private void unlink(PastTrade trade) {
        int chain = chain(trade.instrumentId, trade.tradeId);
        if (chains[chain] == trade) {
            chains[chain] = trade.next;
        } else {
            PastTrade before = chains[chain];
            while (before.next != trade) {
                before = before.next;
            }
            before.next = trade.next;
        }
        trade.next = null;
    }

    private int chain(int instrumentId, long tradeId) {
        long mixed = (tradeId * 31 + instrumentId) * 0x9E3779B97F4A7C15L; // multiplicative hashing, Knuth 6.4
        return (int) (mixed >>> 32) & (chains.length - 1);
    }
}
