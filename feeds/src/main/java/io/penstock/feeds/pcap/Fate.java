package io.penstock.feeds.pcap;

/** What a packet turned out to be. All but UDP is counted and left alone. */
enum Fate {
    /** A whole UDP datagram. */
    UDP("packets.udp"),
    /** A piece of a datagram: IP fragments are not put together. */
    FRAGMENT("ignored.fragment"),
    /** TCP: the recovery and order-entry protocols of the venues, not their market data. */
    TCP("ignored.tcp"),
    /** IP that carries anything else, such as ICMP and IGMP. */
    OTHER_IP("ignored.other.ip"),
    /** A frame that carries no IP, such as ARP, LLDP and PTP. */
    NO_IP("ignored.no.ip"),
    /** From an interface of a kind that is not read, such as wireless or USB. */
    OTHER_LINK("ignored.other.link"),
    /** The capture did not keep all of it. */
    CUT("packets.cut"),
    /** Its lengths contradict one another. */
    MALFORMED("packets.malformed");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    /** As it stands in reports. */
    String label() {
        return label;
    }
}
