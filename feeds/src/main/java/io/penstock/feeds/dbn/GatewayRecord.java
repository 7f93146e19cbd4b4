package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/**
 * What Databento's gateway has to say in a live stream: an error, or a heartbeat or another system message ({@code
 * ErrorMsg} and {@code SystemMsg}, in v1.hpp for version 1 and in record.hpp from version 2 on).
 */
public final class GatewayRecord extends DbnRecord {
    private static final int TEXT = 16;
    private static final int V1_BYTES = 80;
    private static final int V1_TEXT_BYTES = 64;
    private static final int V2_BYTES = 320;
    private static final int V2_ERROR_TEXT_BYTES = 302;
    private static final int V2_ERROR_CODE = 318; // 1 byte
    private static final int V2_ERROR_IS_LAST = 319; // 1 byte
    private static final int V2_SYSTEM_TEXT_BYTES = 303;
    private static final int V2_SYSTEM_CODE = 319; // 1 byte

    /** No code. */
    public static final int NO_CODE = 255;

    /** What it says. */
    public String text = "";
    /** As {@code ErrorCode} or {@code SystemCode} number it; from version 2 on. */
    public int code = NO_CODE;
    /** Of an error: whether it is the last part of its message; from version 2 on. */
    public int isLast = NO_CODE;

    /** An empty record, {@link Dbn#ERROR} or {@link Dbn#SYSTEM}. */
    public GatewayRecord(int rtype) {
        super(rtype);
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
        boolean isError = rtype == Dbn.ERROR;
        boolean hasCode = length == V2_BYTES;
        text = LittleEndian.text(in, at + TEXT, hasCode ? v2TextBytes() : V1_TEXT_BYTES);
        code = hasCode ? LittleEndian.u8(in, at + (isError ? V2_ERROR_CODE : V2_SYSTEM_CODE)) : NO_CODE;
        isLast = hasCode && isError ? LittleEndian.u8(in, at + V2_ERROR_IS_LAST) : NO_CODE;
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        if (version < 2) {
            LittleEndian.putText(out, at + TEXT, V1_TEXT_BYTES, text);
            return;
        }
        LittleEndian.putText(out, at + TEXT, v2TextBytes(), text);
        if (rtype == Dbn.ERROR) {
            LittleEndian.put8(out, at + V2_ERROR_CODE, code);
            LittleEndian.put8(out, at + V2_ERROR_IS_LAST, isLast);
        } else {
            LittleEndian.put8(out, at + V2_SYSTEM_CODE, code);
        }
    }

    private int v2TextBytes() {
        return rtype == Dbn.ERROR ? V2_ERROR_TEXT_BYTES : V2_SYSTEM_TEXT_BYTES;
    }
}
