package io.penstock.engine.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with the kernel's files of another machine. */
final class FakeRoot {
    private final Path root;

    FakeRoot(Path root) {
        this.root = root;
    }

    FakeRoot file(String path, String... lines) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeRoot allowed(String cores) {
        return file("proc/self/status", "Name:\tjava", "Cpus_allowed:\tff", "Cpus_allowed_list:\t" + cores);
    }

    FakeRoot siblings(String... perCore) {
        for (int core = 0; core < perCore.length; core++) {
            file("sys/devices/system/cpu/cpu" + core + "/topology/thread_siblings_list", perCore[core]);
        }
        return this;
    }

    Cores cores(int processors) {
        return Cores.read(root, processors);
    }
}
