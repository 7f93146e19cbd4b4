package io.penstock.cli;

import io.penstock.engine.Engine;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the lines go that strategies write for their authors. */
final class LogOption {
    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "write what the strategies log to a file, in place of what it held; - for standard error")
    private String file;

    /** Lets an engine write there until it is closed; nowhere when nothing was asked for. */
    Closeable attach(Engine engine, PrintWriter err) throws IOException {
        if (file == null) {
            return () -> {};
        }
        if (file.equals("-")) {
            engine.log(err::println);
            return err::flush;
        }
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(file)));
        engine.log(out::println);
        return out;
    }
}
