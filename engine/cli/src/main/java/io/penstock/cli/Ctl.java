package io.penstock.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code penstock ctl}: changes the strategies of a run that goes on, started with {@code --control}. */
@Command(
        name = "ctl",
        description = "Adds, removes, replaces and pauses strategies of a run that was started with --control.",
        synopsisSubcommandLabel = "REQUEST",
        footer = {
            "",
            "An added strategy has complete books: what lies before is read from the sources a second time. A",
            "live source cannot be read twice, so nothing can be added there. NAME is as 'ctl list' shows it.",
            "",
            "Examples:",
            "  penstock replay 01302019.NASDAQ_ITCH50.gz --speed 10 --control",
            "  penstock ctl add vwap",
            "  penstock ctl add my-idea:window=50 --plugins target/",
            "  penstock ctl replace my-idea my-idea:window=20 --plugins target/",
            "  penstock ctl pause vwap"
        })
final class Ctl implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "of the run; needed where several go on")
    private Integer port;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a request is missing: add, remove, replace, pause, resume, list");
    }

    @Command(name = "add", description = "Adds a strategy.")
    Integer add(
            @Parameters(paramLabel = "NAME[:k=v,...]", description = "the strategy") String strategy,
            @Option(
                            names = "--plugins",
                            paramLabel = "DIR|JAR",
                            description = "where it is, if the run does not know it")
                    List<Path> plugins) {
        return send(withPaths(List.of("add", strategy), plugins));
    }

    @Command(name = "replace", description = "Puts a strategy in the place of another, without a gap between the two.")
    Integer replace(
            @Parameters(paramLabel = "NAME", description = "the other") String name,
            @Parameters(paramLabel = "NAME[:k=v,...]", description = "the strategy") String strategy,
            @Option(
                            names = "--plugins",
                            paramLabel = "DIR|JAR",
                            description = "where it is, if the run does not know it")
                    List<Path> plugins) {
        return send(withPaths(List.of("replace", name, strategy), plugins));
    }

    @Command(name = "remove", description = "Ends a strategy; its figures are kept for the report of the run.")
    Integer remove(@Parameters(paramLabel = "NAME", description = "the strategy") String name) {
        return send(List.of("remove", name));
    }

    @Command(name = "pause", description = "Lets a strategy hear nothing until it is resumed.")
    Integer pause(@Parameters(paramLabel = "NAME", description = "the strategy") String name) {
        return send(List.of("pause", name));
    }

    @Command(name = "resume", description = "Lets a paused strategy go on with the next group of events.")
    Integer resume(@Parameters(paramLabel = "NAME", description = "the strategy") String name) {
        return send(List.of("resume", name));
    }

    @Command(name = "list", description = "Lists the strategies of the run, the removed ones too.")
    Integer list(@Option(names = "--json", description = "print one JSON document") boolean json) {
        return send(json ? List.of("list", "--json") : List.of("list"));
    }

    private static List<String> withPaths(List<String> words, List<Path> paths) {
        List<String> all = new ArrayList<>(words);
        if (paths != null) {
            paths.forEach(path -> all.add(path.toAbsolutePath().toString()));
        }
        return all;
    }

    private int send(List<String> words) {
        ControlFiles files = ControlFiles.ofUser();
        try {
            int to = port == null ? onlyPort(files) : port;
            ControlMessage.Answer answer = ask(to, files, words);
            if (answer.exit() == ExitCode.DONE) {
                spec.commandLine().getOut().println(answer.text());
            } else {
                spec.commandLine().getErr().println("penstock: " + answer.text());
            }
            return answer.exit();
        } catch (IOException e) {
            spec.commandLine().getErr().println("penstock: " + e.getMessage());
            return ExitCode.INPUT;
        }
    }

    private static ControlMessage.Answer ask(int port, ControlFiles files, List<String> request) throws IOException {
        List<String> words = new ArrayList<>(List.of(files.token(port)));
        words.addAll(request);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
                DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
            ControlMessage.writeWords(words, out);
            return ControlMessage.readAnswer(in);
        } catch (ConnectException e) {
            // Left from an engine that was killed.
            files.forget(port);
            throw new IOException("the engine on port " + port + " is gone", e);
        }
    }

    private static int onlyPort(ControlFiles files) throws IOException {
        List<Integer> ports = files.ports();
        if (ports.size() == 1) {
            return ports.get(0);
        }
        throw new IOException(
                ports.isEmpty()
                        ? "no engine runs with --control (none has left a token in " + files.directory() + ")"
                        : "several engines run with --control; choose one with --port: " + ports);
    }
}
