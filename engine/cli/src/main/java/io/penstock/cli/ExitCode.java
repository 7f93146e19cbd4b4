package io.penstock.cli;

import io.penstock.engine.RunReport;
import io.penstock.engine.SourceReport;
import io.penstock.engine.journal.JournalStopped;
import java.io.IOException;

/** What a command tells the shell. A command that was interrupted ends with 128 plus the number of the signal instead. */
final class ExitCode {
    /** Done, and nothing lost. */
    static final int DONE = 0;
    /** An option, a plug-in or a value that cannot be. */
    static final int USAGE = 1;
    /** The source is missing, unreadable or of no known format. */
    static final int INPUT = 2;
    /** A component failed. */
    static final int FAILED = 3;
    /** Finished, but something was lost, skipped or contradicted. */
    static final int LOSSY = 4;

    private ExitCode() {}

    static int of(RunReport report) {
        if (report.unreadable()) {
            return INPUT;
        }
        return report.failed() ? FAILED : report.lossy() ? LOSSY : DONE;
    }

    static int of(SourceReport source) {
        return source.failure().isPresent() ? INPUT : source.lossy() ? LOSSY : DONE;
    }

    /** What cannot be opened is an input, but for a disk without space for a journal. */
    static int of(IOException e) {
        return e instanceof JournalStopped ? FAILED : INPUT;
    }

    /** What to say of two sources of which one ended with each. */
    static int worse(int one, int other) {
        boolean unreadable = one == INPUT || other == INPUT;
        return unreadable ? INPUT : Math.max(one, other);
    }
}
