package io.penstock.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock new}: projects to begin with. */
@Command(
        name = "new",
        description = "Writes a project to begin with.",
        subcommands = NewStrategy.class,
        synopsisSubcommandLabel = "KIND",
        footer = {"", "Example: penstock new strategy my-idea"})
final class New implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "new what? 'new strategy NAME' is known");
    }
}
