package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void helpGoesToStandardOutput() {
        assertEquals(0, commandLine.execute("--help"));
        assertTrue(out.toString().startsWith("Usage: penstock"), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void unknownOptionIsNamedAndIsAUsageError() {
        assertEquals(1, commandLine.execute("--no-such-option"));
        assertTrue(err.toString().contains("--no-such-option"), err::toString);
    }

    @Test
    void noCommandIsAUsageError() {
        assertEquals(1, commandLine.execute());
        assertTrue(err.toString().startsWith("penstock: a command is missing"), err::toString);
    }
}
