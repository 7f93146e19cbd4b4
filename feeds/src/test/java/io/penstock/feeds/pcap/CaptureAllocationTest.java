package io.penstock.feeds.pcap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.Bytes;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.SilentWriter;
import io.penstock.feeds.Allocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the bytes of a capture to the events of its messages, nothing is allocated once it is warm. */
class CaptureAllocationTest {
    @Test
    void packetsOfBothFormatsAllocateNothing() throws IOException {
        byte[] add =
                Frames.udp(ItchPackets.packet("SESSION001", 1, ItchPackets.add(1, 'B', 0), ItchPackets.delete(1, 0)));
        byte[] tcp = Frames.ethernet("0800", Frames.v4(6, "0000", new byte[20]));
        byte[] start = Captures.pcap();
        byte[] packets = Captures.pcap(add, tcp, add);
        check(start, Arrays.copyOfRange(packets, start.length, packets.length));
        start = Captures.pcapng();
        packets = Captures.pcapng(add, tcp, add);
        check(start, Arrays.copyOfRange(packets, start.length, packets.length));
    }

    private static void check(byte[] start, byte[] packets) throws IOException {
        SilentWriter out = new SilentWriter();
        try (Feed feed = Read.open(new Endless(start, packets), Map.of())) {
            Allocation.assertNoneOnceWarm(20_000, 40_000, step -> {
                try {
                    assertTrue(feed.nextNanos() > 0 && feed.poll(out, 8) == 8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The same packets again and again. */
    private static final class Endless implements Bytes {
        private final byte[] window;
        private final int start;
        private int position;

        Endless(byte[] start, byte[] packets) {
            this.start = start.length;
            window = Wire.big().bytes(start).bytes(packets).array();
        }

        @Override
        public byte[] array() {
            return window;
        }

        @Override
        public int position() {
            return position;
        }

        @Override
        public int limit() {
            return window.length;
        }

        @Override
        public void position(int newPosition) {
            position = newPosition;
        }

        @Override
        public boolean fill() {
            position = start;
            return true;
        }

        @Override
        public long offset() {
            return position;
        }
    }
}
