package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.Engine;
import io.penstock.engine.EngineConfig;
import io.penstock.engine.RunReport;
import io.penstock.engine.plugin.AllowedJars;
import io.penstock.engine.replay.Speed;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ctl} against a replay at the recorded pace, over the loopback interface. */
class ControlTest {
    private final String home = System.getProperty("user.home");

    @TempDir
    private Path directory;

    private Engine engine;
    private FutureTask<RunReport> run;
    private ControlServer server;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("user.home", directory.toString());
        engine = Engine.of(EngineConfig.defaults().withSpeed(Speed.parse("2000")))
                .feed("synthetic:symbols=10,messages=2000000")
                .strategy("vwap");
        run = new FutureTask<>((Callable<RunReport>) engine::run);
        new Thread(run, "run").start();
        while (engine.progress().messages() < 5_000) {
            Thread.sleep(5);
        }
        server = ControlServer.start(0, ControlFiles.ofUser(), new ControlRequests(engine::running, AllowedJars.ANY));
    }

    @AfterEach
    void end() throws Exception {
        engine.stop();
        server.close();
        System.setProperty("user.home", home);
        run.get(30, TimeUnit.SECONDS);
    }

    @Test
    void strategiesComePauseGoOnAndLeaveWhileAReplayGoesOn() throws Exception {
        assertSaid("momentum runs on lane 1 from event [\\d,]+", "ctl", "add", "momentum");
        assertSaid("vwap#2 runs on lane 2 from event [\\d,]+", "ctl", "add", "vwap");
        assertSaid("vwap is paused", "ctl", "pause", "vwap");
        assertSaid(
                "momentum runs on lane 3 from event [\\d,]+, in the place of momentum",
                "ctl",
                "replace",
                "momentum",
                "momentum");
        assertSaid("vwap goes on", "ctl", "resume", "vwap");
        assertSaid("vwap#2 is removed", "ctl", "remove", "vwap#2");
        Run list = assertSaid("(?s)strategy +lane +state +from event.*", "ctl", "list");
        assertTrue(list.out().matches("(?s).*\nvwap +0 +running +0.*\nmomentum +1 +removed .*"), list::toString);
        assertEquals("vwap", JsonTree.at(Run.of("ctl", "list", "--json").json(), "0.strategy"));

        engine.stop();
        RunReport report = run.get(30, TimeUnit.SECONDS);
        assertFalse(report.failed(), report::toString);
        assertEquals(7, report.changes().size(), report.changes()::toString);
        assertEquals(4, report.strategies().size());
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertRefused(1, "no strategy 'vwop' runs; there is vwap. Did you mean 'vwap'?", "ctl", "remove", "vwop");
        assertRefused(1, "unknown strategy 'nobody'; known: ", "ctl", "add", "nobody");
        assertRefused(
                1, "absent.jar: no such file or directory", "ctl", "add", "x", "--plugins", directory + "/absent.jar");
        assertRefused(1, "a request is missing: add, remove", "ctl");
        assertRefused(2, "no engine with --control runs on port 1 ", "ctl", "--port", "1", "list");
    }

    @Test
    void whoDoesNotKnowTheTokenIsSentAway() throws IOException {
        Path file = server.tokenFile();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                new ControlMessage.Answer(ExitCode.USAGE, "this is not the token of the engine"),
                ask(List.of("0123456789abcdef0123456789abcdef", "list")));
        assertEquals(ExitCode.DONE, ask(List.of(Files.readString(file), "list")).exit());
        assertEquals(ExitCode.USAGE, ask(List.of(Files.readString(file), "add")).exit());
        assertEquals(
                ExitCode.USAGE, ask(List.of(Files.readString(file), "dance")).exit());
    }

    @Test
    void anEngineThatIsGoneIsSaidToBe() throws IOException {
        Path file = server.tokenFile();
        String token = Files.readString(file);
        server.close();
        assertFalse(Files.exists(file));
        assertRefused(2, "no engine runs with --control (none has left a token in ", "ctl", "list");
        Files.writeString(file, token);
        assertRefused(2, "the engine on port " + server.port() + " is gone", "ctl", "list");
    }

    private ControlMessage.Answer ask(List<String> words) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            ControlMessage.writeWords(words, new DataOutputStream(socket.getOutputStream()));
            return ControlMessage.readAnswer(new DataInputStream(socket.getInputStream()));
        }
    }

    private static Run assertSaid(String pattern, String... command) {
        Run run = Run.of(command);
        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.out().strip().matches(pattern), run::toString);
        return run;
    }

    private static void assertRefused(int exit, String why, String... command) {
        Run run = Run.of(command);
        assertEquals(exit, run.exit(), run::toString);
        assertTrue(run.err().startsWith("penstock: ") && run.err().contains(why), run::toString);
    }
}
