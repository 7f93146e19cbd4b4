package io.penstock.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a journal: of each session, which is one run that wrote to it, a directory with a queue of its own. What was
 * whole in a file that was not closed is copied to a queue {@code session-N-recovered}, and the file moved to {@code
 * damaged}. Any thread.
 */
final class JournalFiles {
    static final String DAMAGED = "damaged";
    private static final String PREFIX = "session-";
    private static final String RECOVERED = "-recovered";
    private static final String UNFINISHED = ".part";
    private static final Pattern SESSION = Pattern.compile(PREFIX + "([0-9]{6})(" + RECOVERED + ")?");

    private final Path directory;

    JournalFiles(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** All files in the order of what they hold. @throws IOException also when the directory is none */
    List<Path> list() throws IOException {
        List<Path> files = all();
        files.removeAll(replaced());
        return files;
    }

    /** Files of which there is a complete copy too: the JVM was killed after that and before they were set aside. */
    List<Path> replaced() throws IOException {
        List<Path> replaced = new ArrayList<>();
        for (Path file : all()) {
            if (file.getParent().toString().endsWith(RECOVERED)) {
                Path other = directory.resolve(replacedBy(file));
                if (Files.isRegularFile(other)) {
                    replaced.add(other);
                }
            }
        }
        return replaced;
    }

    private List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path session : sessions()) {
            files.addAll(queueFiles(session));
        }
        return files;
    }

    /** Files behind one, in their order. */
    List<Path> after(Path last) throws IOException {
        return list().stream().filter(file -> isBehind(file, last)).toList();
    }

    /** Whether a file comes after another one. */
    static boolean isBehind(Path file, Path other) {
        int bySession =
                file.getParent().getFileName().compareTo(other.getParent().getFileName());
        return bySession > 0 || (bySession == 0 && file.getFileName().compareTo(other.getFileName()) > 0);
    }

    /** Name of a file of the journal, as it is told to people and to {@code replaces=}. */
    String name(Path file) {
        return directory.relativize(file).toString();
    }

    /** Number of the last session; 0 without any. */
    int lastSession() throws IOException {
        List<Path> sessions = sessions();
        return sessions.isEmpty() ? 0 : number(sessions.get(sessions.size() - 1));
    }

    /** Directory of a session. */
    Path session(int number) {
        return directory.resolve(String.format("%s%06d", PREFIX, number));
    }

    /** Where the copy of what was whole in a session's last file goes in the end. */
    Path recovered(Path damagedFile) {
        return damagedFile.getParent().resolveSibling(parentName(damagedFile) + RECOVERED);
    }

    /** Where it goes while it is being made. */
    Path unfinished(Path damagedFile) {
        return damagedFile.getParent().resolveSibling(parentName(damagedFile) + RECOVERED + UNFINISHED);
    }

    /** Whether a directory holds a copy that was not completed. */
    static boolean isUnfinished(Path entry) {
        return entry.getFileName().toString().endsWith(UNFINISHED);
    }

    /** Moves a file out of the journal, where it can be looked at. */
    Path setAside(Path file) throws IOException {
        Path place = directory.resolve(DAMAGED);
        Files.createDirectories(place);
        String name = name(file).replace('/', '.');
        Path target = place.resolve(name);
        for (int copy = 2; Files.exists(target); copy++) {
            target = place.resolve(name + "." + copy);
        }
        return Files.move(file, target);
    }

    private List<Path> sessions() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> number(entry) > 0).sorted().toList();
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(directory + ": there is no such directory");
        } catch (NotDirectoryException e) {
            throw new IOException(directory + ": is not a directory, as a journal is", e);
        }
    }

    private static int number(Path session) {
        Matcher matcher = SESSION.matcher(session.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String parentName(Path file) {
        return file.getParent().getFileName().toString().replace(RECOVERED, "");
    }

    private static List<Path> queueFiles(Path session) throws IOException {
        try (Stream<Path> files = Files.list(session)) {
            return files.filter(file -> file.toString().endsWith(Queue.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static String replacedBy(Path recovered) throws IOException {
        try (QueueFile queue = new QueueFile(recovered)) {
            boolean hasHead =
                    queue.next() == QueueFile.Found.BATCH && queue.batch().type() == BatchLayout.HEAD;
            return hasHead ? Heading.value(queue.batch().text(), Heading.REPLACES) : "";
        }
    }
}
