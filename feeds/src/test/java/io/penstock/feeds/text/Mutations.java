package io.penstock.feeds.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.feed.FeedProvider;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Bad bytes for feeds of textual recordings. {@code -Dpenstock.text.rounds=N} makes the slice a campaign of so many lines for
 * each format.
 */
public final class Mutations {
    private static final int LINES_PER_FILE = 50;
    private static final String LETTERS = "0123456789.,:;-+eE\"\\{}[]\n\r\t truefalsn";

    private Mutations() {}

    /** Lines of a slice, or of the campaign that was asked for. */
    public static long rounds() {
        return Long.getLong("penstock.text.rounds", 20_000);
    }

    /** Cuts each line of a recording at each byte: nothing escapes, and what came before stands. */
    public static void cutEverywhere(FeedProvider provider, Supplier<Heard> lent, String fileName, List<String> lines)
            throws IOException {
        for (String line : lines) {
            byte[] bytes = (lines.get(0) + "\n" + line).getBytes(StandardCharsets.UTF_8);
            for (int cut = lines.get(0).length() + 1; cut < bytes.length; cut++) {
                FeedTally tally =
                        TextSource.of(fileName, Arrays.copyOf(bytes, cut)).read(provider, lent.get());
                assertTrue(tally.offered() <= 2, "cut at " + cut + " of " + line);
                assertEquals(0, tally.offered() - tally.accepted() - cutOff(tally), "cut at " + cut + " of " + line);
            }
        }
    }

    /** Changes, repeats, drops and cuts bytes of lines at random: every line is counted, and nothing escapes. */
    public static void mutate(
            FeedProvider provider, Supplier<Heard> lent, String fileName, String head, List<String> lines, long seed)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (long round = 0; round < rounds(); round += LINES_PER_FILE) {
            StringBuilder file = new StringBuilder(head);
            for (int i = 0; i < LINES_PER_FILE; i++) {
                file.append(mutated(lines.get(random.nextInt(lines.size())), random))
                        .append('\n');
            }
            byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) == 0) {
                bytes[head.length() + random.nextInt(bytes.length - head.length())] = (byte) random.nextInt(256);
            }
            try {
                TextSource.of(fileName, bytes).read(provider, lent.get());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + " round " + round + ": " + file, e);
            }
        }
    }

    private static long cutOff(FeedTally tally) {
        return tally.rejected(RejectReason.TRUNCATED);
    }

    private static String mutated(String line, SplittableRandom random) {
        StringBuilder text = new StringBuilder(line);
        for (int changes = random.nextInt(4); changes > 0 && text.length() > 0; changes--) {
            int at = random.nextInt(text.length());
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(6)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, letter);
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
                case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                case 4 -> text.insert(at, random.nextLong());
                default -> text.setCharAt(at, letter);
            }
        }
        return text.toString();
    }
}
