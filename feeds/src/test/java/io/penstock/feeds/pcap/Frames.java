package io.penstock.feeds.pcap;

/** Frames around a UDP payload, laid out after RFC 768, 791 and 8200 and IEEE 802.3. */
public final class Frames {
    static final String TO = "e9 36 0c 6f"; // 233.54.12.111
    static final int PORT = 26_477;

    private Frames() {}

    /** Ethernet, IPv4, UDP to 233.54.12.111:26477. */
    public static byte[] udp(byte[] payload) {
        return udp(PORT, payload);
    }

    public static byte[] udp(int port, byte[] payload) {
        return ethernet("0800", v4(17, "0000", datagram(port, payload)));
    }

    static byte[] ethernet(String types, byte[] ip) {
        return Wire.big().hex("01005e360c6f 020000000001").hex(types).bytes(ip).array();
    }

    /** @param fragment flags and offset */
    static byte[] v4(int protocol, String fragment, byte[] payload) {
        return v4(protocol, fragment, "", payload);
    }

    static byte[] v4(int protocol, String fragment, String options, byte[] payload) {
        byte[] more = Wire.big().hex(options).array();
        return Wire.big()
                .u8(0x45 + more.length / 4)
                .u8(0)
                .u16(20 + more.length + payload.length)
                .u16(1)
                .hex(fragment)
                .u8(16)
                .u8(protocol)
                .u16(0)
                .hex("0a000001")
                .hex(TO)
                .bytes(more)
                .bytes(payload)
                .array();
    }

    /** @param next the first next header, before extensions */
    static byte[] v6(int next, String extensions, byte[] payload) {
        byte[] more = Wire.big().hex(extensions).array();
        return Wire.big()
                .hex("60000000")
                .u16(more.length + payload.length)
                .u8(next)
                .u8(64)
                .hex("fe80 0000 0000 0000 0000 0000 0000 0001")
                .hex("ff0e 0000 0000 0000 0000 0000 0000 0001")
                .bytes(more)
                .bytes(payload)
                .array();
    }

    static byte[] datagram(int port, byte[] payload) {
        return Wire.big()
                .u16(40_000)
                .u16(port)
                .u16(8 + payload.length)
                .u16(0)
                .bytes(payload)
                .array();
    }
}
