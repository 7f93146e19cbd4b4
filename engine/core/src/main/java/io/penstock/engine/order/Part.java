package io.penstock.engine.order;

import io.penstock.api.Instrument;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which part of a strategy's work an instance does, and how its intents are recorded.
 *
 * @param shard number of the instance among those that share the instruments, from 0
 * @param shards how many share them
 * @param byInstrument whether intents of one position are in the order of their instruments, as many instances together
 *     record them, not in the order in which they were sent
 * @param keepsIntents whether the intents are to be had after the end, 64 bytes of heap for each
 */
public record Part(int shard, int shards, boolean byInstrument, boolean keepsIntents) {
    /** All instruments; intents in the order in which they were sent, counted and hashed only. */
    public static final Part WHOLE = new Part(0, 1, false, false);

    /** Refuses a share that there is not. */
    public Part {
        if (shard < 0 || shard >= shards) {
            throw new IllegalArgumentException("shard " + shard + " of " + shards);
        }
    }

    /** The same, with the intents kept. */
    public Part keepingIntents() {
        return new Part(shard, shards, byInstrument, true);
    }

    /** Whether the instance has an instrument: by the CRC-32 of its symbol, so that one symbol's instruments are together. */
    public boolean has(Instrument instrument) {
        if (shards == 1) {
            return true;
        }
        CRC32 crc = new CRC32();
        crc.update(instrument.symbol().getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % shards == shard;
    }
}
