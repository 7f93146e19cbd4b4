package io.penstock.cli;

import io.penstock.api.Time;
import io.penstock.perf.JsonTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Prints one JSON document, given as {@link JsonTree} takes it. */
final class Json {
    private Json() {}

    static void print(Object document, PrintWriter out) {
        try {
            JsonTree.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
        out.flush();
    }

    /** An absolute time in ns: a text, because it exceeds the whole numbers of a double; null for none. */
    static String time(long nanos) {
        return nanos == Time.NONE ? null : Long.toString(nanos);
    }
}
