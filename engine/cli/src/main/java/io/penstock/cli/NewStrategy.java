package io.penstock.cli;

import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.Plugins;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock new strategy}: a Maven project with one strategy, its provider and its test, which builds as it is. */
@Command(
        name = "strategy",
        description = {
            "Writes a Maven project with a strategy, its provider and its test. It builds and passes as it is and",
            "needs nothing of Penstock installed: the interfaces and the test kit come along in its folder lib."
        },
        footer = {
            "",
            "Example:",
            "  penstock new strategy my-idea",
            "  cd my-idea && mvn -q package",
            "  penstock replay --plugins target/ --strategy my-idea:window=50"
        })
final class NewStrategy implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "of the strategy and of the folder: lower case, words joined by -")
    private String name;

    @Option(names = "--in", paramLabel = "DIR", description = "where the folder is made; default here")
    private Path directory = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ProjectName project = new ProjectName(name);
            refuseKnownName();
            Path home = directory.resolve(project.text());
            if (Files.exists(home)) {
                throw new IllegalArgumentException(home + " exists already; nothing was written");
            }
            new StrategyProject(project).write(home);
            print(project, home);
            return ExitCode.DONE;
        } catch (IOException e) {
            err.println("penstock: " + e);
            return ExitCode.FAILED;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void refuseKnownName() {
        boolean isKnown = Plugins.load(NewStrategy.class.getClassLoader()).strategies().stream()
                .map(StrategyProvider::name)
                .anyMatch(name::equals);
        if (isKnown) {
            throw new IllegalArgumentException("a strategy '" + name + "' comes with Penstock; choose another name");
        }
    }

    private void print(ProjectName project, Path home) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + home + ": " + project.className() + "Strategy, its provider and its test.");
        out.println();
        out.println("  cd " + home + " && mvn -q package");
        out.println("  java -jar penstock.jar replay --plugins target/ --strategy " + project.text() + ":window=50");
        out.flush();
    }
}
