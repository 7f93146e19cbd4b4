package io.penstock.feeds.iex;

import io.penstock.feeds.LittleEndian;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Messages and packets laid out by hand after the specifications. */
final class IexPackets {
    static final int SESSION = 1_150_681_088;
    static final long SENT = 1_471_980_632_572_715_948L;

    private IexPackets() {}

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** A packet of session {@link #SESSION}. */
    static byte[] packet(int protocol, long first, byte[]... messages) {
        return packet(protocol, SESSION, first, SENT, List.of(messages));
    }

    static byte[] packet(int protocol, int session, long first, long sendNanos, List<byte[]> messages) {
        int payload = messages.stream()
                .mapToInt(message -> IexTp.FRAME + message.length)
                .sum();
        byte[] packet = new byte[IexTp.HEADER + payload];
        packet[IexTp.VERSION] = 1;
        LittleEndian.put16(packet, IexTp.PROTOCOL, protocol);
        LittleEndian.put32(packet, IexTp.CHANNEL, 1);
        LittleEndian.put32(packet, IexTp.SESSION, session);
        LittleEndian.put16(packet, IexTp.PAYLOAD_BYTES, payload);
        LittleEndian.put16(packet, IexTp.MESSAGES, messages.size());
        LittleEndian.put64(packet, IexTp.STREAM_OFFSET, first == 1 ? 0 : 40 * first);
        LittleEndian.put64(packet, IexTp.FIRST_SEQUENCE, first);
        LittleEndian.put64(packet, IexTp.SEND_TIME, sendNanos);
        int at = IexTp.HEADER;
        for (byte[] message : messages) {
            LittleEndian.put16(packet, at, message.length);
            System.arraycopy(message, 0, packet, at + IexTp.FRAME, message.length);
            at += IexTp.FRAME + message.length;
        }
        return packet;
    }

    /** A message of zeros behind type, detail, time and symbol. */
    static byte[] message(char type, int detail, long nanos, String symbol, int length) {
        byte[] message = new byte[length];
        message[Iex.TYPE] = (byte) type;
        message[Iex.DETAIL] = (byte) detail;
        LittleEndian.put64(message, Iex.TIMESTAMP, nanos);
        if (length > Iex.SYMBOL) {
            Arrays.fill(message, Iex.SYMBOL, Iex.SYMBOL + Iex.SYMBOL_BYTES, (byte) ' ');
            byte[] letters = symbol.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(letters, 0, message, Iex.SYMBOL, letters.length);
        }
        return message;
    }

    /** DEEP: the new total of a bid level, at a price with four decimals. */
    static byte[] bid(String symbol, long price4, long size, boolean complete, long nanos) {
        byte[] level = message(Iex.LEVEL_BUY, complete ? Iex.LEVEL_COMPLETE : 0, nanos, symbol, Iex.LEVEL_LENGTH);
        LittleEndian.put32(level, Iex.LEVEL_SIZE, size);
        LittleEndian.put64(level, Iex.LEVEL_PRICE, price4);
        return level;
    }

    /** One good message of each type that a protocol has. */
    static List<byte[]> oneOfEach(int protocol) {
        String types = protocol == IexTp.DEEP
                ? "SDHIOPE85TBXA"
                : protocol == IexTp.DEEP_PLUS ? "SDHIOPEaMLRTBC" : "SDHIOPEQTBXA";
        return types.chars().mapToObj(type -> good((char) type)).toList();
    }

    private static byte[] good(char type) {
        byte[] message = message(type, detail(type), SENT, "ZIEXT", length(type));
        if (type == Iex.AUCTION) {
            message[Iex.AUCTION_SIDE] = 'N';
        }
        return message;
    }

    private static int detail(char type) {
        return switch (type) {
            case 'S', 'E', 'O', 'A' -> 'O';
            case 'H' -> 'T';
            case 'I' -> 'A';
            case 'X' -> 'Q';
            case 'a' -> '8';
            default -> 1;
        };
    }

    private static int length(char type) {
        return switch (type) {
            case 'S' -> 10;
            case 'D' -> 31;
            case 'H' -> 22;
            case 'P' -> 19;
            case 'Q' -> 42;
            case '8', '5' -> 30;
            case 'T', 'B', 'a', 'M' -> 38;
            case 'X', 'R' -> 26;
            case 'A' -> 80;
            case 'L' -> 46;
            default -> 18;
        };
    }
}
