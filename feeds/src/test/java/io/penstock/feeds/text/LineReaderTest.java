package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private final FeedTally tally = new FeedTally();

    @Test
    void linesEndWithLfOrCrLfOrTheRecordingAndEmptyOnesArePassedOver() throws IOException {
        String text = "\ufeffone\r\n\n\r\ntwo\nthree";
        for (int step = 1; step < 30; step++) {
            assertEquals(List.of("one", "two", "three"), lines(text.getBytes(StandardCharsets.UTF_8), step), "" + step);
        }
    }

    @Test
    void onlyALastLineWithoutItsEndIsIncomplete() throws IOException {
        LineReader reader = new LineReader(SmallWindow.of("one\ntwo"), tally);
        assertTrue(reader.peek());
        assertTrue(reader.isComplete());
        reader.advance();
        assertTrue(reader.peek());
        assertFalse(reader.isComplete());
        assertEquals(4, reader.offset());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125})
    void anyBytesAreTheLinesThatSplittingThemGives(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[random.nextInt(200_000)];
            int longest = 1 + random.nextInt(60_000);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(longest) == 0 ? '\n' : 'a' + random.nextInt(26));
            }
            List<String> expected = Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isEmpty())
                    .toList();
            int step = 1 + random.nextInt(70_000);
            assertEquals(expected, lines(bytes, step), "seed " + seed + " round " + round);
        }
    }

    @Test
    void aLineLongerThanAnyMessageIsCountedAndSkippedToItsEnd() throws IOException {
        byte[] bytes = new byte[2 * LineReader.MAX_LINE];
        Arrays.fill(bytes, (byte) 'x');
        bytes[4] = '\n';
        bytes[LineReader.MAX_LINE + 100] = '\n';
        bytes[bytes.length - 5] = '\n';

        List<String> lines = lines(bytes, 200_000);

        assertEquals(List.of("xxxx", "xxxx"), List.of(lines.get(0), lines.get(2)));
        assertEquals(LineReader.MAX_LINE - 106, lines.get(1).length());
        assertEquals(1, tally.rejected(RejectReason.BAD_LENGTH));
        assertEquals(5, tally.firstOffset(RejectReason.BAD_LENGTH));
    }

    private List<String> lines(byte[] bytes, int step) throws IOException {
        LineReader reader = new LineReader(new SmallWindow(bytes, step), tally);
        List<String> lines = new ArrayList<>();
        while (reader.peek()) {
            lines.add(
                    new String(reader.array(), reader.start(), reader.end() - reader.start(), StandardCharsets.UTF_8));
            reader.advance();
        }
        return lines;
    }
}
