package io.penstock.feeds.pcap;

import java.nio.charset.StandardCharsets;

/** MoldUDP64 packets of ITCH 5.0 messages, laid out by hand after both specifications. */
public final class ItchPackets {
    private ItchPackets() {}

    /** A packet of a session of ten letters with these messages. */
    public static byte[] packet(String session, long sequence, byte[]... messages) {
        Wire wire = Wire.big()
                .bytes(session.getBytes(StandardCharsets.US_ASCII))
                .i64(sequence)
                .u16(messages.length);
        for (byte[] message : messages) {
            wire.u16(message.length).bytes(message);
        }
        return wire.array();
    }

    /** Add order, section 1.3.1: 100 shares of PENS at 1.0000, so many ns after 09:30. */
    public static byte[] add(long order, char side, long ns) {
        return head('A', 9, ns)
                .i64(order)
                .u8(side)
                .u32(100)
                .bytes("PENS    ".getBytes(StandardCharsets.US_ASCII))
                .u32(10_000)
                .array();
    }

    /** Order delete, section 1.4.4. */
    public static byte[] delete(long order, long ns) {
        return head('D', 9, ns).i64(order).array();
    }

    private static Wire head(char type, int locate, long ns) {
        long sinceMidnight = 34_200_000_000_000L + ns;
        return Wire.big()
                .u8(type)
                .u16(locate)
                .u16(0)
                .u16((int) (sinceMidnight >>> 32))
                .u32(sinceMidnight);
    }
}
