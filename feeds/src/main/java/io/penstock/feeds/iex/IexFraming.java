package io.penstock.feeds.iex;

import io.penstock.api.HotPath;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;

/** Whether a payload is an IEX-TP packet whose lengths and counts agree. Without state; any thread. */
final class IexFraming {
    private IexFraming() {}

    /** Null when it is; else why not. */
    @HotPath
    static RejectReason check(byte[] in, int from, int to) {
        if (to - from < IexTp.HEADER) {
            return RejectReason.BAD_FRAMING;
        }
        int protocol = LittleEndian.u16(in, from + IexTp.PROTOCOL);
        boolean known = protocol >= IexTp.TOPS_1_5 && protocol <= IexTp.DEEP_PLUS;
        if (in[from + IexTp.VERSION] != IexTp.THE_VERSION || !known) {
            return RejectReason.UNKNOWN_TYPE;
        }
        int messages = LittleEndian.u16(in, from + IexTp.MESSAGES);
        boolean fits = LittleEndian.u16(in, from + IexTp.PAYLOAD_BYTES) == to - from - IexTp.HEADER
                && isSequence(LittleEndian.i64(in, from + IexTp.FIRST_SEQUENCE))
                && end(in, from + IexTp.HEADER, to, messages) == to;
        return fits ? null : RejectReason.BAD_FRAMING;
    }

    /** Numbers begin at 1; what would overflow by the messages of a packet is none. */
    private static boolean isSequence(long first) {
        return first > 0 && first < Long.MAX_VALUE - 0xffff;
    }

    /** Where the last message ends; -1 when they do not fit. */
    private static int end(byte[] in, int from, int to, int messages) {
        int at = from;
        for (int i = 0; i < messages; i++) {
            if (to - at < IexTp.FRAME) {
                return -1;
            }
            int length = LittleEndian.u16(in, at);
            at += IexTp.FRAME + length;
            if (length == 0 || at > to) {
                return -1;
            }
        }
        return at;
    }
}
