package io.penstock.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;

/**
 * A command run inside this JVM, as {@link Main} runs it.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exit, String out, String err) {
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    /** The same in a thread of its own: the common pool may have one only, and lend it to another run. */
    static CompletableFuture<Run> start(String... arguments) {
        CompletableFuture<Run> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> run.complete(of(arguments)), "run " + arguments[0]);
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    /** Standard output, which must be one JSON document. */
    Object json() {
        return JsonTree.read(out);
    }

    @Override
    public String toString() {
        return "exit " + exit + "\n--- out\n" + out + "--- err\n" + err;
    }
}
