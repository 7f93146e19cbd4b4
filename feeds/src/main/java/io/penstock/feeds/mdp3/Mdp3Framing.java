package io.penstock.feeds.mdp3;

import io.penstock.api.HotPath;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.LittleEndian;

/** Whether lengths of packets, messages and groups agree with one another. Without state; any thread. */
final class Mdp3Framing {
    private Mdp3Framing() {}

    /** True when the messages of a payload fill it exactly. */
    @HotPath
    static boolean isPacket(byte[] in, int from, int to) {
        int at = from + Mdp3.PACKET_HEADER;
        while (to - at >= Mdp3.MESSAGE_HEADER) {
            int size = LittleEndian.u16(in, at + Mdp3.SIZE);
            if (size < Mdp3.MESSAGE_HEADER) {
                return false;
            }
            at += size;
        }
        return at == to;
    }

    /** Whether a packet holds anything but heartbeats, logins and logouts. */
    @HotPath
    static boolean saysSomething(byte[] in, int from, int to) {
        for (int at = from + Mdp3.PACKET_HEADER; at < to; at += LittleEndian.u16(in, at + Mdp3.SIZE)) {
            Mdp3Template template = Mdp3Template.of(LittleEndian.u16(in, at + Mdp3.TEMPLATE));
            if (template == null || template.kind != Mdp3Template.Kind.ADMIN) {
                return true;
            }
        }
        return false;
    }

    /** Null when the message at {@code at} holds what its template needs; else why not. */
    @HotPath
    static RejectReason check(Mdp3Template template, byte[] in, int at) {
        int size = LittleEndian.u16(in, at + Mdp3.SIZE);
        int root = LittleEndian.u16(in, at + Mdp3.BLOCK_LENGTH);
        if (root < template.rootBytes || Mdp3.MESSAGE_HEADER + root > size) {
            return RejectReason.BAD_LENGTH;
        }
        if (template.entryBytes == 0) {
            return null;
        }
        int group = at + Mdp3.MESSAGE_HEADER + root;
        if (at + size - group < Mdp3.GROUP_HEADER) {
            return RejectReason.BAD_LENGTH;
        }
        int entry = LittleEndian.u16(in, group);
        int count = LittleEndian.u8(in, group + Mdp3.GROUP_COUNT);
        int end = group + Mdp3.GROUP_HEADER + count * entry;
        boolean fits = (count == 0 || entry >= template.entryBytes) && end <= at + size;
        boolean ordersFit = template.kind != Mdp3Template.Kind.BOOK || (fits && ordersFit(in, end, at + size));
        return fits && ordersFit ? null : RejectReason.BAD_LENGTH;
    }

    /** The orders behind the levels of a book message, which older versions do not have. */
    private static boolean ordersFit(byte[] in, int group, int end) {
        if (end - group < Mdp3.WIDE_GROUP_HEADER) {
            return true;
        }
        int entry = LittleEndian.u16(in, group);
        int count = LittleEndian.u8(in, group + Mdp3.WIDE_GROUP_COUNT);
        return count == 0 || (entry >= Mdp3.ORDER_ENTRY && group + Mdp3.WIDE_GROUP_HEADER + count * entry <= end);
    }
}
