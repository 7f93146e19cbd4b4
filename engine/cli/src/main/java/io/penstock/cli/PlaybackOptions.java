package io.penstock.cli;

import io.penstock.engine.replay.MergeBy;
import io.penstock.engine.replay.Moment;
import io.penstock.engine.replay.Playback;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which part of the sources is played, in which order and how often. */
final class PlaybackOptions {
    @Option(
            names = "--merge",
            paramLabel = "recv|event",
            defaultValue = "recv",
            description =
                    "order of several SOURCEs, and the clock of the run: when messages were received, where that was"
                            + " recorded, or when the exchange sent them; default recv")
    private String merge;

    @Option(
            names = "--from",
            paramLabel = "T",
            description =
                    "play from this time on: 09:30 or 09:30:00.5 on the venue's clock, or 2019-01-30T14:30Z; what lies"
                            + " before builds the books only")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "T",
            description = "end before this time; given as --from; or udp:ADDRESS:PORT, the same as --send")
    private List<String> to = List.of();

    @Option(
            names = "--loop",
            paramLabel = "N",
            defaultValue = "1",
            description = "play N times, each time as if it were a later day, with empty books; default 1")
    private String loop;

    /** Of a command that sends nothing. @throws IllegalArgumentException naming option, value and what was expected */
    Playback get() {
        return playback(to);
    }

    /** Of a command that asks for the {@link #destination} too; as {@link #get}. */
    Playback besideDestination() {
        return playback(to.stream().filter(text -> !SendOption.isAddress(text)).toList());
    }

    /** Where it is to be sent, if a {@code --to} says so. */
    Optional<String> destination() {
        List<String> addresses = to.stream().filter(SendOption::isAddress).toList();
        return addresses.isEmpty() ? Optional.empty() : Optional.of(only("to", addresses));
    }

    private Playback playback(List<String> ends) {
        Playback playback = Playback.ALL.by(MergeBy.parse(merge)).times(passes());
        playback = from == null ? playback : playback.from(Moment.parse("from", from));
        return ends.isEmpty() ? playback : playback.to(Moment.parse("to", only("to", ends)));
    }

    private static String only(String option, List<String> values) {
        if (values.size() > 1) {
            throw new IllegalArgumentException(option + "=" + values.get(1) + ": given before as " + values.get(0));
        }
        return values.get(0);
    }

    private int passes() {
        try {
            return Integer.parseInt(loop);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("loop=" + loop + ": must be a whole number", e);
        }
    }
}
