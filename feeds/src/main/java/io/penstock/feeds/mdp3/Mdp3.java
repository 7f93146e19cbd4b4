package io.penstock.feeds.mdp3;

/**
 * The wire layout that all MDP 3.0 messages share, and nothing else: packet header, message header and repeating groups, as
 * in CME's schema {@code templates_FixBinary.xml}, id 1, versions 5 to 13. All numbers are little-endian. What each template
 * holds stands in {@link Mdp3Template}.
 */
final class Mdp3 {
    // Binary packet header; offsets from the first byte of a UDP payload.
    static final int SEQUENCE = 0; // 4 bytes, of the packet, from 1
    static final int SENDING_TIME = 4; // 8 bytes, ns since the epoch
    static final int PACKET_HEADER = 12;

    // Message header: size and composite "messageHeader"; offsets from the first byte of a message.
    static final int SIZE = 0; // 2 bytes, of the whole message
    static final int BLOCK_LENGTH = 2; // 2 bytes, of the root block
    static final int TEMPLATE = 4; // 2 bytes
    static final int SCHEMA = 6; // 2 bytes
    static final int VERSION = 8; // 2 bytes
    static final int MESSAGE_HEADER = 10;

    static final int THE_SCHEMA = 1;

    // Composites "groupSize" and "groupSize8Byte": block length in 2 bytes, then the number of entries in one.
    static final int GROUP_HEADER = 3;
    static final int GROUP_COUNT = 2;
    static final int WIDE_GROUP_HEADER = 8;
    static final int WIDE_GROUP_COUNT = 7;

    // What is absent.
    static final int NULL_INT = Integer.MAX_VALUE;
    static final long NULL_UINT = 0xffff_ffffL;
    static final long NULL_PRICE = Long.MAX_VALUE;

    /** Set "MatchEventIndicator": the last message of an event. */
    static final int END_OF_EVENT = 0x80;

    // Enum "MDUpdateAction".
    static final int NEW = 0;
    static final int CHANGE = 1;
    static final int DELETE = 2;
    static final int DELETE_THRU = 3;
    static final int DELETE_FROM = 4;
    static final int OVERLAY = 5;

    // Enum "MDEntryTypeBook".
    static final char BID = '0';
    static final char OFFER = '1';
    static final char IMPLIED_BID = 'E';
    static final char IMPLIED_OFFER = 'F';
    static final char BOOK_RESET = 'J';
    static final char MARKET_BEST_OFFER = 'w';
    static final char MARKET_BEST_BID = 'x';

    // Group "NoOrderIDEntries" of templates 46 and 64.
    static final int ORDER_ENTRY = 22;
    static final int ORDER_ID = 0; // 8 bytes
    static final int ORDER_QUANTITY = 16; // 4 bytes
    static final int ORDER_REFERENCE = 20; // 1 byte, number of the entry with its price and instrument, from 1
    static final int ORDER_ACTION = 21; // 1 byte, 0 to 2 as MDUpdateAction

    // Instrument definitions: what all templates of them begin with, offsets in the root block.
    static final int DEFINITION_EXCHANGE = 19; // 4 letters
    static final int DEFINITION_GROUP = 23; // 6 letters
    static final int DEFINITION_ASSET = 29; // 6 letters
    static final int DEFINITION_SYMBOL = 35; // 20 letters
    static final int DEFINITION_SECURITY = 55; // 4 bytes
    static final int SYMBOL_BYTES = 20;
    static final int EXCHANGE_BYTES = 4;

    // Group "NoMDFeedTypes", the second one of all definitions.
    static final int FEED_TYPE_ENTRY = 4;
    static final int FEED_TYPE_DEPTH = 3; // 1 byte, behind three letters: GBX real book, GBI implied book

    // Template 30, offsets in the root block.
    static final int STATUS_GROUP = 8; // 6 letters
    static final int STATUS_ASSET = 14; // 6 letters
    static final int STATUS_SECURITY = 20; // 4 bytes; absent when a whole group or asset is meant
    static final int STATUS_STATE = 27;
    static final int STATUS_REASON = 28;

    private Mdp3() {}
}
