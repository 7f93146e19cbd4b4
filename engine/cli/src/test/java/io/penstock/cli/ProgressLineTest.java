package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();

    @Test
    void itTellsHowMuchIsDoneHowFastAndHowMuchTimeIsLeft() {
        assertEquals(
                "[============            ]  50%  1,000,000 messages  500,000/s  0:02 left",
                ProgressLine.text(new Progress(1_000_000, 0.5), 2));
        assertEquals(
                "[                        ]   0%  0 messages  0/s  0:02", ProgressLine.text(new Progress(0, 0), 2));
    }

    @Test
    void withoutAKnownEndItTellsHowLongItHasRun() {
        assertEquals("90 messages  1/s  1:30", ProgressLine.text(new Progress(90, Double.NaN), 90));
        assertEquals("7,322 messages  1/s  2:02:02", ProgressLine.text(new Progress(7_322, Double.NaN), 7_322));
    }

    @Test
    void withoutATerminalOnlyLinesThatStayArePrinted() {
        try (ProgressLine line = ProgressLine.start(new PrintWriter(err), false, () -> new Progress(1, 0.1))) {
            line.println("warning: no date");
        }
        assertEquals("warning: no date\n", err.toString());
    }

    @Test
    void onATerminalALineThatStaysIsNotMixedUpWithTheOneThatGoes() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        try (ProgressLine line = ProgressLine.start(new PrintWriter(err), true, () -> {
            shown.countDown();
            return new Progress(1, 0.1);
        })) {
            shown.await();
            line.println("warning: no date");
        }
        String erase = "\r\u001b[K";
        assertTrue(err.toString().contains(erase + "warning: no date\n"), err::toString);
        assertTrue(err.toString().startsWith(erase + "\u001b[?7l[=="), "does not wrap: " + err);
        assertFalse(err.toString().endsWith("\u001b[?7h"), "the line is erased at the end: " + err);
    }
}
