package io.penstock.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The jars that may be loaded: any, or those whose SHA-256 a file lists, as {@code sha256sum} prints it. Immutable. */
public final class AllowedJars {
    /** Any jar. */
    public static final AllowedJars ANY = new AllowedJars(Optional.empty(), Set.of());

    private final Optional<Path> list;
    private final Set<String> hashes;

    private AllowedJars(Optional<Path> list, Set<String> hashes) {
        this.list = list;
        this.hashes = Set.copyOf(hashes);
    }

    /**
     * Reads a list: a hash in hexadecimal first in each line, what follows it is for people; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException when it cannot be read or a line does not begin with a hash
     */
    public static AllowedJars listedIn(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read as a list of hashes: " + e, e);
        }
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().toLowerCase(Locale.ROOT);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String first = line.split("\\s+", 2)[0];
            if (!first.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        file + ", line " + (i + 1) + ": expected a SHA-256 of 64 hexadecimal digits first");
            }
            hashes.add(first);
        }
        return new AllowedJars(Optional.of(file), hashes);
    }

    /** @throws IllegalArgumentException naming the jar's hash when the list lacks it */
    void check(Path jar, byte[] bytes) {
        if (list.isPresent() && !hashes.contains(sha256(bytes))) {
            throw new IllegalArgumentException(
                    jar + ": not allowed: " + list.get() + " lacks its SHA-256 " + sha256(bytes));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
