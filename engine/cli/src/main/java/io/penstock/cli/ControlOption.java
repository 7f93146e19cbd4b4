package io.penstock.cli;

import io.penstock.engine.Engine;
import io.penstock.engine.plugin.AllowedJars;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether {@code penstock ctl} may change a run while it goes on. */
final class ControlOption {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--control",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "0",
            description =
                    "let 'penstock ctl' add, remove, replace and pause strategies meanwhile; default any free port")
    private Integer port;

    /**
     * Listens, if that was asked for, until what is returned is closed.
     *
     * @param notices told where
     * @throws IOException when the port is taken or the token cannot be left
     */
    Closeable listen(Engine engine, AllowedJars allowed, Consumer<String> notices) throws IOException {
        if (port == null) {
            return () -> {};
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("control=" + port + ": a port is in 0.." + HIGHEST_PORT);
        }
        ControlServer server =
                ControlServer.start(port, ControlFiles.ofUser(), new ControlRequests(engine::running, allowed));
        notices.accept("control on port " + server.port() + ", token in " + server.tokenFile());
        return server;
    }
}
