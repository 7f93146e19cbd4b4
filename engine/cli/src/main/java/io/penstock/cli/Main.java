package io.penstock.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of {@code penstock.jar}: turns arguments into one command and its outcome into an exit code. */
@Command(
        name = "penstock",
        description = "A real-time market-data stream engine.",
        mixinStandardHelpOptions = true,
        subcommands = {Replay.class, Doctor.class, Bench.class},
        versionProvider = Main.ManifestVersion.class)
public final class Main implements Runnable {
    static final int EXIT_USAGE = 1;
    static final int EXIT_INPUT = 2;
    static final int EXIT_FAILED = 3;
    static final int EXIT_LOSSY = 4;

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        // A mapper, because picocli's exit codes are set per command and every subcommand would have to repeat them.
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::usageError)
                .setExitCodeExceptionMapper(e -> e instanceof ParameterException ? EXIT_USAGE : EXIT_FAILED);
    }

    private static int usageError(ParameterException e, String[] args) {
        e.getCommandLine().getErr().println("penstock: " + e.getMessage());
        e.getCommandLine().getErr().println("Try 'penstock --help'.");
        return EXIT_USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** The version that the build wrote into the jar's manifest. */
    static final class ManifestVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"penstock " + (version == null ? "(not run from its jar)" : version)};
        }
    }
}
