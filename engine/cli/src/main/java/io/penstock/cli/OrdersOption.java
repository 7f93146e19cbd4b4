package io.penstock.cli;

import io.penstock.engine.RunReport;
import io.penstock.engine.source.NewRecording;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Writes the orders of a run to a file, which is there when it is whole. */
final class OrdersOption {
    @Option(
            names = "--orders",
            paramLabel = "FILE.csv",
            description = "write every order, replace and cancel there in the sequence of the stream; .gz and .zst are"
                    + " compressed")
    private String file;

    @Option(
            names = {"-f", "--force"},
            description = "replace the FILE of --orders if it is there")
    private boolean force;

    /** Whether orders are to be kept. */
    boolean isGiven() {
        return file != null;
    }

    /** Begins the file before the run: one that cannot be written is told before anything is read. */
    Output open() {
        if (file == null) {
            return new Output(null);
        }
        if (file.equals("-")) {
            throw new IllegalArgumentException("orders=-: name a file; standard output has the report");
        }
        try {
            return new Output(NewRecording.create(Path.of(file), force));
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("orders=" + file + ": is there already; -f replaces it", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("orders=" + e.getMessage(), e);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("orders=" + file + ": not a path: " + e.getReason(), e);
        }
    }

    /** Where they go, if anywhere. */
    static final class Output implements Closeable {
        private final NewRecording recording;

        private Output(NewRecording recording) {
            this.recording = recording;
        }

        /** After the run. @throws IOException when it cannot be written */
        void write(RunReport report) throws IOException {
            if (recording == null) {
                return;
            }
            try (Writer out = new BufferedWriter(new OutputStreamWriter(recording.stream(), StandardCharsets.UTF_8))) {
                OrdersCsv.write(report.strategies(), out);
            }
            recording.keep();
        }

        @Override
        public void close() throws IOException {
            if (recording != null) {
                recording.close();
            }
        }
    }
}
