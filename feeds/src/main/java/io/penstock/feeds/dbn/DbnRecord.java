package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/**
 * One record with its fields open: filled from bytes or by hand, and written to bytes; meant to be used again for the next
 * one. Times are ns since the epoch or {@link Dbn#NO_TIME}, prices at scale 1e-9 or {@link Dbn#NO_PRICE}. A field narrower
 * than its Java type takes the low bytes. One thread; nothing here allocates unless a record holds texts.
 */
public abstract class DbnRecord {
    /** Type of the record, one of those in {@link Dbn}. */
    public int rtype;
    /** Databento's number of the venue and its feed. */
    public int publisherId;
    /** Number of the instrument, 0 to 2^32 - 1. */
    public long instrumentId;
    /** Exchange time. */
    public long tsEvent;
    /** When the gateway sent it; only in streams whose metadata says so. */
    public long tsOut = Dbn.NO_TIME;

    DbnRecord(int rtype) {
        this.rtype = rtype;
    }

    /** Length in a version of DBN, without ts_out. */
    abstract int bytes(int version);

    /** True when some version has a record of this kind with that length, without ts_out. */
    abstract boolean fits(int length);

    /** Reads what follows the header of a record of a length that {@link #fits}. */
    abstract void readBody(byte[] in, int at, int length);

    /** Writes what follows the header; bytes that no field covers are zero already. */
    abstract void writeBody(byte[] out, int at, int version);

    /** Reads a record of a length that {@link #fits}. */
    final void read(byte[] in, int at, int length) {
        rtype = LittleEndian.u8(in, at + Dbn.RTYPE);
        publisherId = LittleEndian.u16(in, at + Dbn.PUBLISHER);
        instrumentId = LittleEndian.u32(in, at + Dbn.INSTRUMENT);
        tsEvent = LittleEndian.i64(in, at + Dbn.TS_EVENT);
        readBody(in, at, length);
    }

    /** Writes the record into zeroed bytes. @return its length */
    final int write(byte[] out, int at, int version, boolean withTsOut) {
        int length = bytes(version);
        int whole = withTsOut ? length + Dbn.TS_OUT_BYTES : length;
        LittleEndian.put8(out, at + Dbn.LENGTH, whole / Dbn.LENGTH_UNIT);
        LittleEndian.put8(out, at + Dbn.RTYPE, rtype);
        LittleEndian.put16(out, at + Dbn.PUBLISHER, publisherId);
        LittleEndian.put32(out, at + Dbn.INSTRUMENT, instrumentId);
        LittleEndian.put64(out, at + Dbn.TS_EVENT, tsEvent);
        writeBody(out, at, version);
        if (withTsOut) {
            LittleEndian.put64(out, at + length, tsOut);
        }
        return whole;
    }
}
