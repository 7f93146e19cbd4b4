package io.penstock.feeds.mold;

import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedTally;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.SmallDirectory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A decoder whose messages are texts; keeps what comes out: {@code number:text}, and gaps. */
final class HeardStream {
    final FeedTally tally = new FeedTally();
    final List<String> sessions = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();
    private final HeardCalls calls = new HeardCalls();
    private final MoldDecoder decoder = new MoldDecoder(
            Framing.MOLDUDP64, new SmallDirectory(), tally, 256, this::open, type -> "t" + type, type -> "");
    private int gapsHeard;

    HeardStream packet(byte[] packet) {
        return packet(packet, Time.NONE);
    }

    HeardStream packet(byte[] packet, long tsRecv) {
        byte[] in = new byte[packet.length + 5];
        System.arraycopy(packet, 0, in, 3, packet.length);
        decoder.decode(in, 3, 3 + packet.length, tsRecv, 1_000, calls.writer());
        hearGaps();
        return this;
    }

    HeardStream release(long nowNanos) {
        decoder.release(nowNanos, calls.writer());
        hearGaps();
        return this;
    }

    boolean isEnded() {
        return decoder.isEnded();
    }

    List<String> lines() {
        return lines;
    }

    private void hearGaps() {
        List<String> gaps = calls.said().stream()
                .filter(line -> line.startsWith("channelGap"))
                .toList();
        for (; gapsHeard < gaps.size(); gapsHeard++) {
            lines.add(gaps.get(gapsHeard));
        }
    }

    private MoldMessages open(long tsRecv, boolean fromStart, int channel) {
        sessions.add("fromStart " + fromStart);
        return new MoldMessages() {
            private long sequence;

            @Override
            public void received(long receivedNanos, long firstSequence) {
                hearGaps();
                sequence = firstSequence;
            }

            @Override
            public void decode(byte[] in, int at, int length, long offset, EventWriter out) {
                lines.add(sequence++ + ":" + new String(in, at, length, StandardCharsets.US_ASCII));
                tally.accept(256 + 1);
            }
        };
    }
}
