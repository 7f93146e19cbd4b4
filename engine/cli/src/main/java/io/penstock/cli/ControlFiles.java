package io.penstock.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where running engines leave their tokens: {@code ~/.penstock/control-PORT}, for the owner's eyes only. Whoever can read such a
 * file may change the run, and have it load jars.
 */
record ControlFiles(Path directory) {
    private static final String PREFIX = "control-";

    /** Of the user who runs this program. */
    static ControlFiles ofUser() {
        return new ControlFiles(Path.of(System.getProperty("user.home"), ".penstock"));
    }

    /** Leaves the token of an engine that listens on a port. @return the file, to be deleted when it no longer does */
    Path leave(int port, String token) throws IOException {
        Files.createDirectories(directory);
        FileStore store = Files.getFileStore(directory);
        FileAttribute<?>[] ownerOnly = store.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path file = directory.resolve(PREFIX + port);
        // What lies here is left from an engine that was killed: nobody else can listen on the port now.
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly);
        return Files.writeString(file, token);
    }

    /** The token of the engine on a port. @throws IOException when none was left there */
    String token(int port) throws IOException {
        Path file = directory.resolve(PREFIX + port);
        if (!Files.isRegularFile(file)) {
            throw new IOException("no engine with --control runs on port " + port + " (" + file + " is not there)");
        }
        return Files.readString(file);
    }

    /** Forgets an engine that does not answer. */
    void forget(int port) throws IOException {
        Files.deleteIfExists(directory.resolve(PREFIX + port));
    }

    /** The ports of all that left a token. */
    List<Integer> ports() throws IOException {
        List<Integer> ports = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*")) {
                for (Path file : files) {
                    String port = file.getFileName().toString().substring(PREFIX.length());
                    if (port.matches("[0-9]{1,5}")) {
                        ports.add(Integer.parseInt(port));
                    }
                }
            }
        }
        return ports;
    }
}
