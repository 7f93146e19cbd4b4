package io.penstock.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Goes on with a journal as it grows. */
final class FollowOption {
    private static final String SCHEME = "journal:";

    @Option(names = "--follow", description = "of journal:DIR: go on as it grows, until the run that writes it ends")
    private boolean follow;

    /** @throws IllegalArgumentException when there is no journal to follow */
    List<String> applyTo(List<String> sources) {
        if (!follow) {
            return sources;
        }
        if (sources.stream().noneMatch(source -> source.startsWith(SCHEME))) {
            throw new IllegalArgumentException("follow: only a journal can be followed: journal:DIR");
        }
        return sources.stream().map(FollowOption::followed).toList();
    }

    private static String followed(String source) {
        return source.startsWith(SCHEME) ? source + (source.contains("?") ? "&" : "?") + "follow=true" : source;
    }
}
