package io.penstock.feeds.itch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.HeldBytes;
import io.penstock.feeds.SmallDirectory;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed of daily files on bytes laid out by hand after TotalView-ITCH 5.0, section 1.3.1 and its neighbours. */
class ItchFeedTest {
    private static final String TYPES = "SRHYLVWKJhAFECXDUPQBINO";
    private static final int[] LENGTHS = {
        12, 39, 25, 20, 26, 35, 12, 28, 35, 21, 36, 40, 31, 36, 23, 19, 35, 44, 40, 19, 50, 20, 48
    };

    private final FeedTally tally = new FeedTally();
    private final List<String> events = new ArrayList<>();

    @Test
    void addOrderBecomesAnOrderOfItsStockAtNineDecimals() throws IOException {
        byte[] add = new byte[38];
        add[1] = 36;
        add[2] = 'A';
        add[4] = 9; // locate
        add[12] = 5; // time: 5 ns after midnight
        add[20] = 77; // order reference
        add[21] = 'S';
        add[25] = 100; // shares
        System.arraycopy("PENS    ".getBytes(StandardCharsets.US_ASCII), 0, add, 26, 8);
        add[36] = 0x27;
        add[37] = 0x10; // price 10,000 is one dollar

        readAll(add);

        assertEquals(
                List.of(
                        "header[5, 9223372036854775807, 1, 5]",
                        "define[PENS, ORDERS]",
                        "addOrder[0, 77, SELL, 1000000000, 100, 0]",
                        "endGroup[]"),
                events);
        assertEquals(1, tally.undefinedInstruments());
        assertEquals(1, tally.accepted());
    }

    @Test
    void everyTypeOfTheSpecificationIsTaken() throws IOException {
        readAll(oneOfEach());

        assertEquals(TYPES.length(), tally.accepted());
        assertEquals(tally.accepted(), tally.offered());
        assertFalse(tally.lostAnything());
    }

    @Test
    void everyCutIsCountedAsTruncatedUnlessItFallsBetweenMessages() throws IOException {
        byte[] whole = oneOfEach();
        for (int cut = 0; cut < whole.length; cut++) {
            FeedTally cutTally = new FeedTally();
            readAll(Arrays.copyOf(whole, cut), cutTally);
            long boundary = 0;
            int messages = 0;
            for (int length : LENGTHS) {
                if (boundary + 2 + length > cut) {
                    break;
                }
                boundary += 2 + length;
                messages++;
            }
            assertEquals(messages, cutTally.accepted(), "cut at " + cut);
            assertEquals(cut - boundary, cutTally.truncatedBytes(), "cut at " + cut);
        }
    }

    @Test
    void unknownTypesAreSkippedByTheirLengthAndWrongLengthsRejected() throws IOException {
        readAll(new byte[] {0, 3, 'z', 1, 2, 0, 4, 'A', 1, 2, 3, 0, 12, 'S', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'O'});

        assertEquals(1, tally.rejected(RejectReason.UNKNOWN_TYPE));
        assertEquals(0, tally.firstOffset(RejectReason.UNKNOWN_TYPE));
        assertEquals(1, tally.rejected(RejectReason.BAD_LENGTH));
        assertEquals(5, tally.firstOffset(RejectReason.BAD_LENGTH));
        assertEquals(1, tally.accepted());
    }

    @Test
    void zeroLengthEndsTheSessionAndWhatFollowsIsCounted() throws IOException {
        readAll(new byte[] {0, 0, 1, 2, 3});

        assertEquals(3, tally.bytesAfterEnd());
        assertEquals(0, tally.offered());
        assertTrue(tally.lostAnything());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20261124})
    void noBytesMakeTheFeedThrowOrLoseCount(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] sample = oneOfEach();
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = sample.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            FeedTally fuzzed = new FeedTally();
            readAll(bytes, fuzzed);
            long rejected = 0;
            for (RejectReason reason : RejectReason.values()) {
                rejected += fuzzed.rejected(reason);
            }
            assertEquals(fuzzed.offered(), fuzzed.accepted() + rejected, "seed " + seed + " round " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01302019.NASDAQ_ITCH50", "S20190130-v50.itch"})
    void sessionDateIsReadFromTheFileName(String name) {
        assertEquals(Optional.of(LocalDate.of(2019, 1, 30)), ItchFeedProvider.dateIn(name));
    }

    @Test
    void everyTypeHasItsMeaningInWordsAndNoOtherHas() {
        for (int type = 0; type < 256; type++) {
            assertEquals(
                    TYPES.indexOf(type) >= 0, !ItchNames.of(type).isEmpty(), "type " + (char) type + " (" + type + ")");
        }
    }

    @Test
    void aSessionOfOneMessageIsRecognised() {
        byte[] session = new byte[16];
        session[1] = 12;
        session[2] = 'S';

        assertTrue(new ItchFeedProvider().recognises("day", session));
        assertFalse(new ItchFeedProvider().recognises("day", new byte[16]), "a session without a message");
    }

    private static byte[] oneOfEach() {
        byte[] bytes = new byte[Arrays.stream(LENGTHS).map(length -> length + 2).sum()];
        int at = 0;
        for (int i = 0; i < LENGTHS.length; i++) {
            bytes[at + 1] = (byte) LENGTHS[i];
            bytes[at + 2] = (byte) TYPES.charAt(i);
            switch (TYPES.charAt(i)) {
                case 'S' -> bytes[at + 2 + 11] = 'O';
                case 'H' -> bytes[at + 2 + 19] = 'T';
                case 'h' -> bytes[at + 2 + 20] = 'H';
                case 'A', 'F' -> bytes[at + 2 + 19] = 'B';
                case 'C' -> bytes[at + 2 + 31] = 'N';
                default -> {}
            }
            at += 2 + LENGTHS[i];
        }
        return bytes;
    }

    private void readAll(byte[] bytes) throws IOException {
        readAll(bytes, tally);
    }

    private void readAll(byte[] bytes, FeedTally into) throws IOException {
        ItchFeed feed = new ItchFeed(
                new HeldBytes(bytes), new ItchDecoder(new SmallDirectory(), into, ItchStream.ofFile(0)), into);
        EventWriter out = (EventWriter) Proxy.newProxyInstance(
                EventWriter.class.getClassLoader(), new Class<?>[] {EventWriter.class}, (proxy, method, arguments) -> {
                    String text = Arrays.toString(arguments == null ? new Object[0] : arguments);
                    events.add(method.getName()
                            + (method.getName().equals("define")
                                    ? "[" + ((Instrument) arguments[0]).symbol() + ", " + arguments[1] + "]"
                                    : text));
                    return null;
                });
        while (feed.poll(out, 3) != Feed.END) {
            assertTrue(feed.tally().offered() > 0);
        }
    }
}
