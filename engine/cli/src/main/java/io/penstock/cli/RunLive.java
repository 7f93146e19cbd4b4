package io.penstock.cli;

import picocli.CommandLine.Command;

/** {@code penstock run}: what {@link Replay} does, of a source that is live or grows. */
@Command(
        name = "run",
        description = "Runs strategies on a source that is live or grows, as replay does on a recording.",
        footer = {
            "",
            "Examples:",
            "  penstock run udp:127.0.0.1:26477?decode=itch --strategy vwap",
            "  penstock run udp:127.0.0.1:26477?decode=itch --journal today --control",
            "  penstock run journal:today --follow --strategy vwap",
            "",
            "With --journal a strategy can be added while it runs: it catches up from there. Ctrl-C ends the",
            "run with the report of what was done so far."
        })
final class RunLive extends Replay {}
