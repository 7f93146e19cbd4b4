package io.penstock.cli;

import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.engine.RunReport;
import io.penstock.engine.SourceReport;
import io.penstock.engine.book.OrderBook.Outcome;
import io.penstock.engine.lane.LaneReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run lost, skipped or found contradicted, a line each for people; nothing when all went well. */
final class Losses {
    private static final Map<RejectReason, String> REJECTIONS = Map.of(
            RejectReason.UNKNOWN_TYPE, "of an unknown type, skipped by its length",
            RejectReason.BAD_LENGTH, "of a length that its type cannot have",
            RejectReason.BAD_FRAMING, "in a packet or block whose lengths contradict one another",
            RejectReason.BAD_FIELD, "with a field that the format forbids",
            RejectReason.TRUNCATED, "cut off by the end of the recording",
            RejectReason.UNSUPPORTED, "of a kind that no event can say, skipped");

    private static final Map<Outcome, String> CONTRADICTIONS = Map.of(
            Outcome.UNKNOWN_ORDER, "about an order that was never added",
            Outcome.DUPLICATE_ORDER, "that adds an order which rests already",
            Outcome.IMPOSSIBLE_QUANTITY, "that takes more than rests, or adds nothing",
            Outcome.NOT_SHOWN, "of a kind that the feed said it does not show");

    private Losses() {}

    static List<String> of(RunReport report) {
        List<String> losses = new ArrayList<>();
        report.sources().forEach(source -> losses.addAll(of(source)));
        report.lanes().forEach(lane -> addContradictions(lane, losses));
        return losses;
    }

    static List<String> of(SourceReport source) {
        List<String> losses = new ArrayList<>();
        FeedTally tally = source.tally();
        for (RejectReason reason : RejectReason.values()) {
            if (tally.rejected(reason) > 0 && reason != RejectReason.DUPLICATE) {
                losses.add(rejected(tally, reason));
            }
        }
        if (source.cutShort()) {
            losses.add("the compressed file stops before its end");
        }
        if (tally.bytesAfterEnd() > 0) {
            losses.add(ValueText.count(tally.bytesAfterEnd(), "byte") + " after the end of the session");
        }
        if (tally.gaps() > 0) {
            String gaps = ValueText.count(tally.gaps(), "gap");
            // Where a session begins anew, or a vendor flags a book, nobody says how many are missing.
            losses.add(
                    tally.missing() == 0
                            ? gaps + " of unknown length"
                            : ValueText.count(tally.missing(), "message") + " missing in " + gaps);
        }
        return losses;
    }

    private static String rejected(FeedTally tally, RejectReason reason) {
        long count = tally.rejected(reason);
        return ValueText.count(count, "message") + " " + REJECTIONS.getOrDefault(reason, reason.label())
                + (count > 1 ? ", the first at byte " : ", at byte ") + ValueText.count(tally.firstOffset(reason))
                + (reason == RejectReason.TRUNCATED
                        ? ", after " + ValueText.count(tally.truncatedBytes(), "byte") + " of it"
                        : "");
    }

    private static void addContradictions(LaneReport lane, List<String> losses) {
        for (Outcome outcome : Outcome.values()) {
            long count = lane.outcomes().getOrDefault(outcome, 0L);
            if (count > 0 && outcome.isContradiction()) {
                losses.add("lane " + lane.number() + ": " + ValueText.count(count, "book event") + " "
                        + CONTRADICTIONS.getOrDefault(outcome, outcome.name()));
            }
        }
    }
}
