package io.penstock.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Answers {@code penstock ctl} on the loopback interface, to those who know the token. Threads of its own; a request may take as
 * long as a strategy takes to catch up, and others are answered meanwhile.
 */
final class ControlServer implements Closeable {
    private static final int TOKEN_BYTES = 16;
    private static final int MOST_AT_ONCE = 8;
    /** For what the other side is to send: nobody holds a place by sending nothing. */
    private static final int READ_LIMIT_MS = 5_000;

    private final ServerSocket socket;
    private final byte[] token;
    private final Path tokenFile;
    private final Function<List<String>, ControlMessage.Answer> requests;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private ControlServer(
            ServerSocket socket, String token, Path file, Function<List<String>, ControlMessage.Answer> requests) {
        this.socket = socket;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.tokenFile = file;
        this.requests = requests;
    }

    /**
     * Listens until it is closed.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken, or the token cannot be left
     */
    static ControlServer start(int port, ControlFiles files, Function<List<String>, ControlMessage.Answer> requests)
            throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        ServerSocket socket = new ServerSocket(port, MOST_AT_ONCE, InetAddress.getLoopbackAddress());
        try {
            Path file = files.leave(socket.getLocalPort(), token);
            ControlServer server = new ControlServer(socket, token, file, requests);
            daemon("control", server::listen);
            return server;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Where it listens. */
    int port() {
        return socket.getLocalPort();
    }

    /** Where the token is. */
    Path tokenFile() {
        return tokenFile;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(tokenFile);
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (places.tryAcquire()) {
                    daemon("control-request", () -> answer(client));
                } else {
                    client.close();
                }
            } catch (IOException e) {
                // Closed, or a client that went away: there is nobody to tell.
                Thread.onSpinWait();
            }
        }
    }

    private void answer(Socket socketOfClient) {
        try (Socket client = socketOfClient;
                DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()))) {
            client.setSoTimeout(READ_LIMIT_MS);
            List<String> words = ControlMessage.readWords(in);
            boolean isKnown = MessageDigest.isEqual(token, words.get(0).getBytes(StandardCharsets.UTF_8));
            ControlMessage.writeAnswer(
                    isKnown
                            ? requests.apply(words.subList(1, words.size()))
                            : new ControlMessage.Answer(ExitCode.USAGE, "this is not the token of the engine"),
                    out);
        } catch (IOException e) {
            // The client went away, or never was one: there is nobody to tell.
            Thread.onSpinWait();
        } finally {
            places.release();
        }
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
