package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/**
 * What an instrument number is called from now on, in live streams and in files without mappings in their metadata ({@code
 * SymbolMappingMsg} in v1.hpp for version 1 and in record.hpp from version 2 on).
 */
public final class SymbolMappingRecord extends DbnRecord {
    private static final int V1_BYTES = 80;
    private static final int V1_IN = 16; // 22 bytes
    private static final int V1_OUT = 38; // 22 bytes, 4 kept back behind it
    private static final int V1_SYMBOL_BYTES = 22;
    private static final int V1_START = 64; // 8 bytes
    private static final int V1_END = 72; // 8 bytes

    private static final int V2_BYTES = 176;
    private static final int V2_STYPE_IN = 16; // 1 byte
    private static final int V2_IN = 17; // 71 bytes
    private static final int V2_STYPE_OUT = 88; // 1 byte
    private static final int V2_OUT = 89; // 71 bytes
    private static final int V2_SYMBOL_BYTES = 71;
    private static final int V2_START = 160; // 8 bytes
    private static final int V2_END = 168; // 8 bytes

    /** Kind of the symbol that was asked for, as {@code SType} numbers it; from version 2 on. */
    public int stypeIn = DbnMetadata.NO_STYPE;
    /** The symbol that was asked for. */
    public String symbolIn = "";
    /** Kind of the symbol that it stands for; from version 2 on. */
    public int stypeOut = DbnMetadata.NO_STYPE;
    /** The symbol that it stands for. */
    public String symbolOut = "";
    /** From when on. */
    public long start = Dbn.NO_TIME;
    /** Until when. */
    public long end = Dbn.NO_TIME;

    /** An empty record. */
    public SymbolMappingRecord() {
        super(Dbn.SYMBOL_MAPPING);
    }

    @Override
    int bytes(int version) {
        return version < 2 ? V1_BYTES : V2_BYTES;
    }

    @Override
    boolean fits(int length) {
        return length == V1_BYTES || length == V2_BYTES;
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        if (length == V1_BYTES) {
            stypeIn = DbnMetadata.NO_STYPE;
            symbolIn = LittleEndian.text(in, at + V1_IN, V1_SYMBOL_BYTES);
            stypeOut = DbnMetadata.NO_STYPE;
            symbolOut = LittleEndian.text(in, at + V1_OUT, V1_SYMBOL_BYTES);
            start = LittleEndian.i64(in, at + V1_START);
            end = LittleEndian.i64(in, at + V1_END);
            return;
        }
        stypeIn = LittleEndian.u8(in, at + V2_STYPE_IN);
        symbolIn = LittleEndian.text(in, at + V2_IN, V2_SYMBOL_BYTES);
        stypeOut = LittleEndian.u8(in, at + V2_STYPE_OUT);
        symbolOut = LittleEndian.text(in, at + V2_OUT, V2_SYMBOL_BYTES);
        start = LittleEndian.i64(in, at + V2_START);
        end = LittleEndian.i64(in, at + V2_END);
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        if (version < 2) {
            LittleEndian.putText(out, at + V1_IN, V1_SYMBOL_BYTES, symbolIn);
            LittleEndian.putText(out, at + V1_OUT, V1_SYMBOL_BYTES, symbolOut);
            LittleEndian.put64(out, at + V1_START, start);
            LittleEndian.put64(out, at + V1_END, end);
            return;
        }
        LittleEndian.put8(out, at + V2_STYPE_IN, stypeIn);
        LittleEndian.putText(out, at + V2_IN, V2_SYMBOL_BYTES, symbolIn);
        LittleEndian.put8(out, at + V2_STYPE_OUT, stypeOut);
        LittleEndian.putText(out, at + V2_OUT, V2_SYMBOL_BYTES, symbolOut);
        LittleEndian.put64(out, at + V2_START, start);
        LittleEndian.put64(out, at + V2_END, end);
    }
}
