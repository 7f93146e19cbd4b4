package io.penstock.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of {@code penstock.jar}: turns arguments into one command and its outcome into an exit code. */
@Command(
        name = "penstock",
        description = "A real-time market-data stream engine.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Replay.class,
            RunLive.class,
            RecordSource.class,
            Convert.class,
            Inspect.class,
            Verify.class,
            ListPlugins.class,
            New.class,
            Ctl.class,
            Bench.class,
            Doctor.class,
            HelpCommand.class
        },
        versionProvider = Main.ManifestVersion.class)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        // A mapper, because picocli's exit codes are set per command and every subcommand would have to repeat them.
        return new CommandLine(new Main())
                .setUsageHelpWidth(ReplayText.WIDTH)
                .setParameterExceptionHandler(Main::usageError)
                .setExitCodeExceptionMapper(e -> e instanceof ParameterException ? ExitCode.USAGE : ExitCode.FAILED);
    }

    private static int usageError(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("penstock: " + message(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        boolean isRoot = command.root() == command;
        return isRoot && e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "unknown command '" + unmatched.getUnmatched().get(0) + "'"
                : e.getMessage();
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
