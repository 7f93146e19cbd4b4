package io.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, or a page beside the code of a module, as the blocks of code in it. */
record Readme(String text) {
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

    static Readme read() throws IOException {
        return read("README.md");
    }

    /** A page, by its place from the top of the project. */
    static Readme read(String page) throws IOException {
        return new Readme(Files.readString(Jar.path().getParent().resolveSibling(page)));
    }

    /** The lines of its shell blocks, in their order. */
    List<String> commands() {
        return blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Writes its Java blocks into a directory, each as the file of its class. */
    List<Path> writeClasses(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String block : blocks("java")) {
            Matcher type = TYPE.matcher(block);
            if (!type.find()) {
                throw new AssertionError("no class in\n" + block);
            }
            files.add(Files.writeString(directory.resolve(type.group(1) + ".java"), block));
        }
        return files;
    }

    private List<String> blocks(String language) {
        Matcher block =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(text);
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
