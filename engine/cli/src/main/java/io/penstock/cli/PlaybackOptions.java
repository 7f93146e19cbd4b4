package io.penstock.cli;

import io.penstock.engine.replay.MergeBy;
import io.penstock.engine.replay.Playback;
import picocli.CommandLine.Option;

/** The options that say which part of the sources is played, and in which order. */
final class PlaybackOptions {
    @Option(
            names = "--merge",
            paramLabel = "recv|event",
            defaultValue = "recv",
            description =
                    "order of several SOURCEs, and the clock of the run: when messages were received, where that was"
                            + " recorded, or when the exchange sent them; default recv")
    private String merge;

    /** @throws IllegalArgumentException naming option, value and what was expected */
    Playback get() {
        return Playback.ALL.by(MergeBy.parse(merge));
    }
}
