package io.penstock.perf.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of the Linux kernel below a root. A file that is absent, unreadable or hidden by a container is empty. */
record KernelFiles(Path root) {
    static final String CPU = "sys/devices/system/cpu/";

    List<String> lines(String path) {
        try {
            return Files.readAllLines(root.resolve(path));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The first line, without the spaces around it; nothing when that leaves nothing. */
    Optional<String> line(String path) {
        return lines(path).stream().findFirst().map(String::trim).filter(line -> !line.isEmpty());
    }

    /** The option in brackets, as in {@code always [madvise] never}. */
    Optional<String> choice(String path) {
        return line(path)
                .filter(line -> line.matches(".*\\[.+].*"))
                .map(line -> line.substring(line.indexOf('[') + 1, line.indexOf(']')));
    }

    /** The number after {@code name:} in a file of such lines, as {@code proc/meminfo} is. */
    Optional<Long> number(String path, String name) {
        return lines(path).stream()
                .filter(line -> line.matches(name + ":\\s+[0-9]{1,18}( .*)?"))
                .findFirst()
                .map(line ->
                        Long.parseLong(line.substring(name.length() + 1).trim().split(" ")[0]));
    }
}
