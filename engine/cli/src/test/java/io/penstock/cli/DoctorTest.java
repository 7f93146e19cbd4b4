package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DoctorTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void itsAnswerIsATableAndNeverAFailure() {
        assertEquals(0, execute("doctor"));
        assertTrue(out.toString()
                .lines()
                .anyMatch(line -> line.matches("(ok|note|bad) +System\\.nanoTime +\\d+ ns a call, steps of \\d+ ns")));
        assertTrue(out.toString().contains("measure"), out::toString);
        assertEquals("", err.toString());
    }

    @Test
    void jsonIsOneDocument() throws IOException {
        assertEquals(0, execute("doctor", "--json"));
        List<String> checks = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(out.toString())) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("check")) {
                    checks.add(parser.nextTextValue());
                }
            }
        }
        assertTrue(checks.contains("jitter"), checks::toString);
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
