package io.penstock.feeds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The UDP payloads of little-endian captures of Ethernet and IPv4, where {@code -Dpenstock.data} names recordings. */
public final class Captures {
    private static final int PCAPNG = 0x0a0d0d0a;
    private static final int ENHANCED_PACKET = 6;
    private static final int UDP = 17;

    private Captures() {}

    /** The captures of a folder; skips the test, saying so, when they are not there. */
    public static List<Path> in(String folder) throws IOException {
        Path directory = Path.of(System.getProperty("penstock.data", "")).resolve(folder);
        assumeTrue(Files.isDirectory(directory), "no recordings in " + directory + " (-Dpenstock.data)");
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().contains(".pcap"))
                    .sorted()
                    .toList();
        }
    }

    /** The payloads of a capture, without a packet that is cut. */
    public static List<byte[]> payloads(Path capture) throws IOException {
        byte[] bytes = Files.readAllBytes(capture);
        if (capture.toString().endsWith(".gz")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> payloads = new ArrayList<>();
        boolean blocks = in.getInt(0) == PCAPNG;
        int at = blocks ? 0 : 24;
        while (at + 16 <= bytes.length) {
            int packetAt = blocks ? at + 28 : at + 16;
            boolean isPacket = !blocks || in.getInt(at) == ENHANCED_PACKET;
            int length = isPacket ? in.getInt(blocks ? at + 20 : at + 8) : 0;
            if (isPacket && packetAt + length <= bytes.length) {
                udp(bytes, in, packetAt, payloads);
            }
            at = blocks ? at + in.getInt(at + 4) : packetAt + length;
        }
        return payloads;
    }

    private static void udp(byte[] bytes, ByteBuffer in, int ethernetAt, List<byte[]> payloads) {
        int ipAt = ethernetAt + 14;
        if (in.get(ethernetAt + 12) == (byte) 0x81) {
            ipAt += 4;
        }
        if (in.get(ipAt + 9) == UDP) {
            int udpAt = ipAt + 4 * (in.get(ipAt) & 0xf);
            int length = Short.toUnsignedInt(Short.reverseBytes(in.getShort(udpAt + 4)));
            payloads.add(Arrays.copyOfRange(bytes, udpAt + 8, udpAt + length));
        }
    }
}
