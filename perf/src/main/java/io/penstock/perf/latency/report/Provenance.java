package io.penstock.perf.latency.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which program made a report. */
public final class Provenance {
    private static final int DIGITS = 16;

    private Provenance() {}

    /**
     * The command, the program's digest and, where its jar lies in a checkout, the commit that is checked out there.
     *
     * @param command as typed
     */
    public static Map<String, String> of(String command) {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("command", command);
        Optional<Path> jar = jar();
        made.put("program", jar.map(Provenance::digest).orElse("not run from a jar"));
        made.put("commit", jar.flatMap(Provenance::commit).orElse("unknown: not run from a checkout"));
        return made;
    }

    private static Optional<Path> jar() {
        try {
            Path path = Path.of(Provenance.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String digest(Path jar) {
        try (InputStream in = Files.newInputStream(jar);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            String hex = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            return jar.getFileName() + ", sha256 " + hex.substring(0, DIGITS);
        } catch (IOException | NoSuchAlgorithmException e) {
            return jar.getFileName() + ": " + e.getMessage();
        }
    }

    /** What git says of the checkout in which a file lies: {@code .git} is its directory, or a file that names it. */
    private static Optional<String> commit(Path file) {
        for (Path directory = file.toAbsolutePath().getParent(); directory != null; directory = directory.getParent()) {
            Path git = directory.resolve(".git");
            if (Files.exists(git)) {
                return head(git);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path found) {
        try {
            Path git = Files.isDirectory(found)
                    ? found
                    : found.resolveSibling(Files.readString(found).strip().replaceFirst("^gitdir: ", ""));
            String head = Files.readString(git.resolve("HEAD")).strip();
            if (!head.startsWith("ref: ")) {
                return Optional.of(head);
            }
            String ref = head.substring("ref: ".length());
            Path common = git.resolve("commondir");
            Path refs =
                    Files.exists(common) ? git.resolve(Files.readString(common).strip()) : git;
            Path loose = refs.resolve(ref);
            if (Files.exists(loose)) {
                return Optional.of(Files.readString(loose).strip());
            }
            return Files.readAllLines(refs.resolve("packed-refs")).stream()
                    .filter(line -> line.endsWith(" " + ref))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
