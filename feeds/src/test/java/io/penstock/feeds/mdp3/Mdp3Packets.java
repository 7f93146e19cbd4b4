package io.penstock.feeds.mdp3;

import io.penstock.feeds.LittleEndian;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages and packets laid out by hand after CME's schema. */
final class Mdp3Packets {
    static final long SENT = 1_536_760_535_685_381_248L;
    static final int SECURITY = 5602;

    private Mdp3Packets() {}

    static byte[] packet(long sequence, byte[]... messages) {
        ByteBuffer packet = ByteBuffer.allocate(Mdp3.PACKET_HEADER
                        + Arrays.stream(messages).mapToInt(m -> m.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        packet.putInt((int) sequence).putLong(SENT);
        Arrays.stream(messages).forEach(packet::put);
        return packet.array();
    }

    /** A message of a root block and whatever follows it. */
    static byte[] message(int template, byte[] root, byte[]... groups) {
        int size = Mdp3.MESSAGE_HEADER
                + root.length
                + Arrays.stream(groups).mapToInt(group -> group.length).sum();
        ByteBuffer message = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        message.putShort((short) size).putShort((short) root.length).putShort((short) template);
        message.putShort((short) Mdp3.THE_SCHEMA).putShort((short) 13).put(root);
        Arrays.stream(groups).forEach(message::put);
        return message.array();
    }

    /** An incremental message: time, event flags, two bytes of padding and one group of entries. */
    static byte[] incremental(int template, boolean endOfEvent, byte[]... entries) {
        return message(template, root(endOfEvent), group(entries));
    }

    static byte[] root(boolean endOfEvent) {
        byte[] root = new byte[11];
        LittleEndian.put64(root, 0, SENT);
        root[8] = (byte) (endOfEvent ? Mdp3.END_OF_EVENT : 0);
        return root;
    }

    static byte[] group(byte[]... entries) {
        int length = entries.length == 0 ? 32 : entries[0].length;
        ByteBuffer group =
                ByteBuffer.allocate(Mdp3.GROUP_HEADER + entries.length * length).order(ByteOrder.LITTLE_ENDIAN);
        group.putShort((short) length).put((byte) entries.length);
        Arrays.stream(entries).forEach(group::put);
        return group.array();
    }

    /** Template 46: a level; the price in whole units. */
    static byte[] level(int action, char type, int level, long price, int quantity) {
        ByteBuffer entry = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        entry.putLong(price * 1_000_000_000L)
                .putInt(quantity)
                .putInt(SECURITY)
                .putInt(1)
                .putInt(3);
        entry.put((byte) level).put((byte) action).put((byte) type);
        return entry.array();
    }

    /** Template 46: the group of orders behind the levels. */
    static byte[] order(long id, int quantity, int reference, int action) {
        ByteBuffer group = ByteBuffer.allocate(Mdp3.WIDE_GROUP_HEADER + 24).order(ByteOrder.LITTLE_ENDIAN);
        group.putShort((short) 24).put(Mdp3.WIDE_GROUP_COUNT, (byte) 1).position(Mdp3.WIDE_GROUP_HEADER);
        group.putLong(id).putLong(7).putInt(quantity).put((byte) reference).put((byte) action);
        return group.array();
    }

    /** Template 54 up to the price step, with one feed type. */
    static byte[] future(String symbol, long tick, int depth) {
        byte[] root = new byte[224];
        text(root, Mdp3.DEFINITION_EXCHANGE, "XCME");
        text(root, Mdp3.DEFINITION_GROUP, "ES");
        text(root, Mdp3.DEFINITION_ASSET, "ES");
        text(root, Mdp3.DEFINITION_SYMBOL, symbol);
        LittleEndian.put32(root, Mdp3.DEFINITION_SECURITY, SECURITY);
        LittleEndian.put64(root, 91, tick);
        byte[] feed = {'G', 'B', 'X', (byte) depth};
        return message(54, root, group(new byte[9], new byte[9]), group(feed));
    }

    static byte[] status(int security, int state) {
        byte[] root = new byte[30];
        LittleEndian.put64(root, 0, SENT);
        text(root, Mdp3.STATUS_GROUP, "ES");
        LittleEndian.put32(root, Mdp3.STATUS_SECURITY, security);
        root[26] = (byte) Mdp3.END_OF_EVENT;
        root[Mdp3.STATUS_STATE] = (byte) state;
        return message(30, root);
    }

    /** A good message of each template that we read, with one entry each. */
    static List<byte[]> oneOfEach() {
        List<byte[]> messages = new ArrayList<>();
        for (int id = 1; id < 256; id++) {
            Mdp3Template template = Mdp3Template.of(id);
            if (template != null) {
                messages.add(good(id, template));
            }
        }
        return messages;
    }

    private static byte[] good(int id, Mdp3Template template) {
        byte[] root = new byte[Math.max(template.rootBytes, 11)];
        LittleEndian.put64(root, 0, SENT);
        if (template.eventAt >= 0) {
            root[template.eventAt] = (byte) Mdp3.END_OF_EVENT;
        }
        if (template.entryBytes == 0) {
            return message(id, root);
        }
        byte[] entry = new byte[template.entryBytes];
        if (template.typeAt >= 0) {
            entry[template.typeAt] = '0';
        }
        return message(id, root, group(entry));
    }

    private static void text(byte[] in, int at, String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, in, at, letters.length);
    }
}
