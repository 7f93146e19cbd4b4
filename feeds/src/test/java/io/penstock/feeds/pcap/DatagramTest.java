package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DatagramTest {
    private static final byte[] PAYLOAD = {1, 2, 3, 4, 5};
    private static final byte[] UDP = Frames.datagram(26_477, PAYLOAD);
    private static final byte[] V4 = Frames.v4(17, "0000", UDP);
    private static final byte[] V6 = Frames.v6(17, "", UDP);

    private final Packet packet = new Packet();
    private final Datagram datagram = new Datagram();

    @Test
    void everyLinkLayerLeadsToThePayload() {
        assertUdp(LinkLayer.ETHERNET, Frames.ethernet("0800", V4));
        assertUdp(LinkLayer.ETHERNET, Frames.ethernet("86dd", V6));
        assertUdp(LinkLayer.ETHERNET, Frames.ethernet("8100 0064 0800", V4));
        assertUdp(LinkLayer.ETHERNET, Frames.ethernet("88a8 0064 8100 0065 0800", V4));
        assertUdp(LinkLayer.ETHERNET, Frames.ethernet("9100 0064 8100 0065 86dd", V6));
        assertUdp(LinkLayer.LINUX_COOKED, bytes("0000 0001 0006 020000000001 0000 0800", V4));
        assertUdp(LinkLayer.LINUX_COOKED, bytes("0000 0001 0006 020000000001 0000 8100 0064 0800", V4));
        assertUdp(LinkLayer.LINUX_COOKED_2, bytes("86dd 0000 00000002 0001 00 06 0200000000010000", V6));
        assertUdp(LinkLayer.RAW, V4);
        assertUdp(LinkLayer.RAW_OLD, V6);
        assertUdp(LinkLayer.IPV4, V4);
        assertUdp(LinkLayer.IPV6, V6);
        assertUdp(LinkLayer.NULL, bytes("02000000", V4));
        assertUdp(LinkLayer.NULL, bytes("0000001e", V6));
        assertUdp(LinkLayer.LOOP, bytes("00000018", V6));
    }

    @Test
    void optionsExtensionsAndTrailersAreNotPartOfThePayload() {
        assertUdp(LinkLayer.RAW, Frames.v4(17, "4000", "94040000", UDP));
        assertUdp(LinkLayer.RAW, Frames.v6(0, "3c00 0000 00000000 1101 0000 00000000 00000000 00000000", UDP));
        assertUdp(LinkLayer.RAW, Frames.v6(44, "1100 0000 00000007", UDP));
        assertUdp(LinkLayer.RAW, Frames.v6(51, "1101 0000 00000000 00000000", UDP));
        assertUdp(LinkLayer.ETHERNET, bytes("", Frames.ethernet("0800", V4), "0000 0000 deadbeef"));
    }

    @Test
    void theDestinationIsThatOfTheHeader() {
        read(LinkLayer.RAW, V4);
        assertEquals(0xe9360c6fL, datagram.addressLow);
        assertEquals(26_477, datagram.port);
        read(LinkLayer.RAW, V6);
        assertEquals(0xff0e_0000_0000_0000L, datagram.addressHigh);
        assertEquals(1, datagram.addressLow);
    }

    @Test
    void whatIsNoWholeDatagramIsNamed() {
        assertEquals(Fate.FRAGMENT, read(LinkLayer.RAW, Frames.v4(17, "2000", UDP)));
        assertEquals(Fate.FRAGMENT, read(LinkLayer.RAW, Frames.v4(17, "0007", UDP)));
        assertEquals(Fate.FRAGMENT, read(LinkLayer.RAW, Frames.v6(44, "1100 0001 00000007", UDP)));
        assertEquals(Fate.TCP, read(LinkLayer.RAW, Frames.v4(6, "0000", new byte[20])));
        assertEquals(Fate.TCP, read(LinkLayer.RAW, Frames.v6(6, "", new byte[20])));
        assertEquals(Fate.OTHER_IP, read(LinkLayer.RAW, Frames.v4(2, "0000", new byte[8])));
        assertEquals(Fate.OTHER_IP, read(LinkLayer.RAW, Frames.v6(58, "", new byte[8])));
        assertEquals(Fate.NO_IP, read(LinkLayer.ETHERNET, Frames.ethernet("0806", new byte[28])));
        assertEquals(Fate.NO_IP, read(LinkLayer.ETHERNET, Frames.ethernet("8100 0001".repeat(9) + "0800", V4)));
        assertEquals(Fate.OTHER_LINK, read(105, V4));
        assertEquals(Fate.MALFORMED, read(LinkLayer.RAW, bytes("44", Arrays.copyOfRange(V4, 1, V4.length))));
        byte[] longer = V4.clone();
        longer[3]++;
        assertEquals(Fate.MALFORMED, read(LinkLayer.RAW, longer));
        packet.isCut = true;
        assertEquals(Fate.CUT, datagram.read(packet));
    }

    @Test
    void aLengthThatTheCardWasToFillInIsThatOfTheFrame() {
        byte[] unfilled = V4.clone();
        unfilled[2] = 0;
        unfilled[3] = 0;
        assertUdp(LinkLayer.RAW, unfilled);
    }

    @Test
    void everyPrefixOfAKeptPieceIsCutAndNeverUdp() {
        byte[] frame = Frames.ethernet("8100 0064 86dd", Frames.v6(0, "1100 0000 00000000", UDP));
        for (int cut = 0; cut < frame.length; cut++) {
            packet.isCut = true;
            assertEquals(Fate.CUT, read(LinkLayer.ETHERNET, Arrays.copyOf(frame, cut)), "cut at " + cut);
        }
    }

    @Test
    void noBytesLeadOutOfThePacket() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        int[] links = {0, 1, 12, 101, 108, 113, 228, 276, 9};
        byte[][] samples = {
            Frames.ethernet("8100 0064 0800", V4),
            V4,
            Frames.v6(0, "3c00 0000 00000000 1101 0000 00000000 00000000 00000000", UDP)
        };
        for (int round = 0; round < 200_000; round++) {
            byte[] frame = samples[random.nextInt(samples.length)].clone();
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
            }
            int to = frame.length - random.nextInt(8);
            packet.in = frame;
            packet.from = random.nextInt(4);
            packet.to = to;
            packet.linkType = links[random.nextInt(links.length)];
            packet.isCut = random.nextBoolean();
            if (datagram.read(packet) == Fate.UDP) {
                boolean inside = datagram.from >= packet.from && datagram.from <= datagram.to && datagram.to <= to;
                assertTrue(inside, "seed " + seed + " round " + round);
            }
        }
    }

    private void assertUdp(int link, byte[] frame) {
        assertEquals(Fate.UDP, read(link, frame));
        assertEquals(26_477, datagram.port);
        assertEquals(
                Arrays.toString(PAYLOAD), Arrays.toString(Arrays.copyOfRange(packet.in, datagram.from, datagram.to)));
    }

    private Fate read(int link, byte[] frame) {
        packet.in = Wire.big().zeros(3).bytes(frame).zeros(3).array();
        packet.from = 3;
        packet.to = 3 + frame.length;
        packet.linkType = link;
        return datagram.read(packet);
    }

    private static byte[] bytes(String before, byte[] bytes) {
        return bytes(before, bytes, "");
    }

    private static byte[] bytes(String before, byte[] bytes, String after) {
        return Wire.big().hex(before).bytes(bytes).hex(after).array();
    }
}
