package io.penstock.feeds.pcap;

/** Where payloads are sent: an address and a port, and the decoder that was found for them. Feed thread. */
final class Line {
    private static final long MIX = 0x9e3779b97f4a7c15L;

    final long addressHigh;
    final long addressLow;
    final int port;
    /** Null while no format was recognised. */
    PacketDecoder decoder;
    /** Payloads that no format knew. */
    int unknown;

    Line(Datagram datagram) {
        addressHigh = datagram.addressHigh;
        addressLow = datagram.addressLow;
        port = datagram.port;
    }

    boolean is(Datagram datagram) {
        return addressLow == datagram.addressLow && port == datagram.port && addressHigh == datagram.addressHigh;
    }

    static int hash(long addressHigh, long addressLow, int port) {
        long mixed = (addressLow * MIX ^ addressHigh ^ port) * MIX;
        return (int) (mixed >>> Integer.SIZE);
    }
}
