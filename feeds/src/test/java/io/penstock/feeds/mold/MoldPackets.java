package io.penstock.feeds.mold;

import io.penstock.feeds.pcap.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Packets put together after the specification. */
final class MoldPackets {
    private MoldPackets() {}

    /** A packet of session {@code name}, ten letters, with these messages. */
    static byte[] packet(String name, long sequence, String... messages) {
        return packet(name, sequence, messages.length, List.of(messages));
    }

    static byte[] packet(String name, long sequence, int count, List<String> messages) {
        Wire wire = Wire.big()
                .bytes(name.getBytes(StandardCharsets.US_ASCII))
                .i64(sequence)
                .u16(count);
        for (String message : messages) {
            byte[] text = message.getBytes(StandardCharsets.US_ASCII);
            wire.u16(text.length).bytes(text);
        }
        return wire.array();
    }

    static byte[] heartbeat(String name, long next) {
        return packet(name, next, 0, List.of());
    }

    static byte[] end(String name, long next) {
        return packet(name, next, 0xffff, List.of());
    }
}
