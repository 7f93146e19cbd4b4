package io.penstock.feeds.mdp3;

import static io.penstock.feeds.mdp3.Mdp3Packets.future;
import static io.penstock.feeds.mdp3.Mdp3Packets.incremental;
import static io.penstock.feeds.mdp3.Mdp3Packets.level;
import static io.penstock.feeds.mdp3.Mdp3Packets.message;
import static io.penstock.feeds.mdp3.Mdp3Packets.packet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.penstock.api.Time;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.HeardCalls;
import io.penstock.feeds.SmallDirectory;
import io.penstock.feeds.pcap.HeldPackets;
import io.penstock.feeds.pcap.PacketDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Several lines in one source: A and B of a channel, definitions on a port of their own, another channel. */
class Mdp3LinesTest {
    private static final byte[] HEARTBEAT = message(12, new byte[0]);

    private final FeedTally tally = new FeedTally();
    private final HeardCalls heard = new HeardCalls();
    private final PacketDecoder a = new Mdp3Decoder(new SmallDirectory(), tally, 0, false, false);
    private final PacketDecoder b = a.anotherLine();
    private final PacketDecoder c = a.anotherLine();

    @Test
    void theSamePacketsOnTwoLinesAreTakenOnce() {
        feed(a, packet(7, price(100)));
        feed(b, packet(7, price(100)));
        feed(b, packet(8, price(101)));
        feed(a, packet(8, price(101)));

        assertEquals(List.of(100L, 101L), prices());
        assertEquals(2, tally.rejected(RejectReason.DUPLICATE));
        assertFalse(tally.lostAnything());
    }

    @Test
    void whatOneLineLosesTheOtherBrings() {
        both(7, price(100));
        feed(a, packet(9, price(102)));
        feed(b, packet(8, price(101)));
        feed(b, packet(9, price(102)));

        assertEquals(List.of(100L, 101L, 102L), prices());
        assertEquals(0, tally.gaps());
    }

    @Test
    void whatBothLoseIsAGapOfTheirInstrumentsOnly() {
        both(7, price(100));
        feed(c, packet(3, future("NQM6", 1, 10)));
        feed(a, packet(9, price(102)), 1);
        feed(b, packet(10, price(103)), 2 + HeldPackets.PATIENCE_NS);

        assertEquals(List.of("channelGap 0 8 1"), gaps());
        assertEquals(List.of(100L, 102L, 103L), prices());
    }

    @Test
    void heartbeatsDoNotMakeTwoChannelsOne() {
        feed(a, packet(5, HEARTBEAT));
        feed(b, packet(5, HEARTBEAT));
        feed(a, packet(6, price(100)));
        feed(b, packet(6, price(200)));
        feed(a, packet(7, price(101)));
        feed(b, packet(7, price(201)));

        assertEquals(List.of(100L, 200L, 101L, 201L), prices());
        assertEquals(0, tally.rejected(RejectReason.DUPLICATE));
    }

    @Test
    void definitionsOfOneLineNameTheInstrumentsOfAll() {
        feed(a, packet(1, future("ESM6", 1, 10)));
        feed(b, packet(40, price(100)));

        assertEquals(0, tally.undefinedInstruments());
        assertEquals(
                List.of("define 0 ESM6 XCME lot unknown LEVELS", "define 0 ESM6 XCME lot unknown LEVELS"),
                heard.events().stream()
                        .filter(line -> line.startsWith("define"))
                        .toList());
    }

    @Test
    void aRoundOfDefinitionsThatIsNotWholeLeavesTheBooksAlone() {
        feed(a, packet(1, future("ESM6", 1, 10)));
        feed(b, packet(40, price(100)));
        feed(a, packet(3, future("ESU6", 1, 10)));
        a.release(Long.MAX_VALUE, heard.writer());

        assertEquals(List.of("channelGap 0 2 1"), gaps(), "the channel of the definitions, in which no instrument is");
        assertEquals(1, tally.gaps());
    }

    @Test
    void linesThatDisagreeAreAGapAndAreCounted() {
        both(7, price(100));
        feed(a, packet(8, price(101)));
        feed(b, packet(8, price(999)));
        feed(a, packet(9, price(102)));

        assertEquals(List.of(100L, 101L, 102L), prices());
        assertEquals(List.of("channelGap 0 8 1"), gaps());
        assertEquals(1, tally.rejected(RejectReason.CONTRADICTION));
    }

    @Test
    void aLineThatIsKnownTooLateToCarryTheSameLeavesTheBooksStale() {
        feed(a, packet(8, price(101)));
        feed(b, packet(7, price(100)));
        feed(b, packet(8, price(101)));

        assertEquals(List.of("channelGap 0 9 0"), gaps());
    }

    /** Both lose some, and each is up to some packets late: what arrived on either comes out once, in order. */
    @Test
    void randomLinesBecomeOneStream() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Mdp3LinesTest lines = new Mdp3LinesTest();
            lines.both(1, price(1));
            List<Long> expected = new ArrayList<>(List.of(1L));
            List<List<Runnable>> arrivals = new ArrayList<>();
            for (int sequence = 2; sequence < 100; sequence++) {
                byte[] packet = packet(sequence, price(sequence));
                boolean onA = random.nextDouble() < 0.7;
                boolean onB = random.nextDouble() < 0.7;
                if (onA || onB) {
                    expected.add((long) sequence);
                }
                List<Runnable> now = new ArrayList<>();
                if (onA) {
                    now.add(() -> lines.feed(lines.a, packet));
                }
                if (onB) {
                    now.add(() -> lines.feed(lines.b, packet));
                }
                arrivals.add(now);
            }
            for (int first = 0; first + 1 < arrivals.size(); first += 2) {
                arrivals.get(first).addAll(arrivals.get(first + 1));
                Collections.shuffle(arrivals.get(first), new Random(seed));
                arrivals.get(first).forEach(Runnable::run);
            }
            lines.a.release(Long.MAX_VALUE, lines.heard.writer());

            assertEquals(expected, lines.prices(), "seed " + seed);
        }
    }

    private void both(long sequence, byte[] message) {
        feed(a, packet(sequence, message));
        feed(b, packet(sequence, message));
    }

    private void feed(PacketDecoder line, byte[] packet) {
        feed(line, packet, Time.NONE);
    }

    private void feed(PacketDecoder line, byte[] packet, long tsRecv) {
        line.decode(packet, 0, packet.length, tsRecv, 0, heard.writer());
    }

    private static byte[] price(long price) {
        return incremental(46, true, level(Mdp3.OVERLAY, '0', 1, price, 5));
    }

    private List<Long> prices() {
        return heard.said().stream()
                .filter(line -> line.startsWith("setLevel") && line.contains(" 5 3"))
                .map(line -> Long.parseLong(line.split(" ")[3]) / 1_000_000_000L)
                .toList();
    }

    private List<String> gaps() {
        return heard.said().stream()
                .filter(line -> line.startsWith("channelGap"))
                .toList();
    }
}
