package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One engine sends a market over loopback, another one receives it. */
class LiveTest {
    private static final String MARKET = "synthetic:symbols=2,messages=2000";

    @TempDir
    private Path directory;

    @Test
    void everyEventThatIsSentArrives() throws Exception {
        int port = freePort();
        String address = "udp:127.0.0.1:" + port;
        CompletableFuture<Run> receiver = Run.start("run", address + "?decode=itch", "--strategy", "vwap", "--json");
        awaitListener(port);

        Run sent = Run.of("replay", MARKET, "--strategy", "vwap", "--to", address, "--json");
        Run received = receiver.get(30, TimeUnit.SECONDS);

        assertEquals(0, sent.exit(), sent::toString);
        assertEquals(0, received.exit(), received::toString);
        assertEquals(2_000L, JsonTree.at(received.json(), "sources.0.accepted"));
        assertTrue((long) JsonTree.at(received.json(), "played.ringFullNs") >= 0);
        assertEquals(JsonTree.at(sent.json(), "eventsByKind"), JsonTree.at(received.json(), "eventsByKind"));
    }

    @Test
    void aStrategyIsAddedToALiveRunThatKeepsAJournal() throws Exception {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", directory.toString());
        try {
            int port = freePort();
            String address = "udp:127.0.0.1:" + port;
            Path orders = directory.resolve("orders.csv");
            String[] receive = {
                "run",
                address + "?decode=itch",
                "--strategy",
                "vwap",
                "--json",
                "--control",
                "--journal",
                directory.resolve("journal").toString(),
                "--orders",
                orders.toString()
            };
            CompletableFuture<Run> receiver = Run.start(receive);
            awaitListener(port);
            // A day in some seconds.
            CompletableFuture<Run> sender = Run.start(
                    "replay",
                    "synthetic:symbols=2,messages=5000",
                    "--strategy",
                    "vwap",
                    "--to",
                    address,
                    "--speed",
                    "12000");

            Run added = Run.of("ctl", "add", "momentum:session=all");
            for (int tries = 0; added.exit() != 0 && tries < 100; tries++) {
                LockSupport.parkNanos(20_000_000);
                added = Run.of("ctl", "add", "momentum:session=all");
            }
            assertEquals(0, added.exit(), added::toString);
            assertTrue(added.out().matches("momentum runs on lane 1 from event [\\d,]+\\s*"), added::toString);
            assertEquals(0, sender.get(60, TimeUnit.SECONDS).exit());
            Run received = receiver.get(60, TimeUnit.SECONDS);
            assertEquals(0, received.exit(), received::toString);
            assertEquals("momentum", JsonTree.at(received.json(), "strategies.1.name"));
            assertTrue(Files.readString(orders).startsWith("position,"));
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void whatCannotBeListenedToOrSentToIsRefused() {
        assertEquals(1, Run.of("run", "udp:127.0.0.1?decode=itch").exit());
        assertEquals(1, Run.of("run", "udp:127.0.0.1:9?decode=telex").exit());
        assertEquals(1, Run.of("replay", MARKET, "--send", "tcp:127.0.0.1:9").exit());
        assertTrue(Run.of("replay", MARKET, "--send", "udp:127.0.0.1:0").err().contains("must be in 1..65535"));
        assertTrue(Run.of("replay", MARKET, "--to", "udp:239.1.1.1:9").err().contains("only listened to"));
        assertTrue(Run.of("replay", MARKET, "--to", "udp:127.0.0.1:9", "--send", "udp:127.0.0.1:9")
                .err()
                .contains("given before"));
        assertTrue(Run.of("run", "udp:239.1.1.1:9?interface=none7").err().contains("no network interface none7"));
    }

    private static int freePort() throws Exception {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return ((InetSocketAddress) probe.getLocalAddress()).getPort();
        }
    }

    /** Sends heartbeats, which change nothing, until one is no longer answered with "port unreachable". */
    private static void awaitListener(int port) throws Exception {
        byte[] heartbeat = new byte[20];
        System.arraycopy("PENSTOCK01".getBytes(StandardCharsets.US_ASCII), 0, heartbeat, 0, 10);
        heartbeat[17] = 1;
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            probe.configureBlocking(false);
            boolean heard = false;
            for (int tries = 0; tries < 3_000 && !heard; tries++) {
                try {
                    probe.write(ByteBuffer.wrap(heartbeat));
                    LockSupport.parkNanos(10_000_000);
                    heard = probe.read(ByteBuffer.allocate(1)) == 0;
                } catch (PortUnreachableException e) {
                    heard = false;
                }
            }
            assertTrue(heard, "nobody listens on " + port);
        }
    }
}
