package io.penstock.api.feed;

/** Why a message was not taken. Every offered message is accepted or counted under exactly one of these. */
public enum RejectReason {
    /** A type that this version of the format does not have; skipped by its length. */
    UNKNOWN_TYPE("unknown.type"),
    /** A length that its type cannot have. */
    BAD_LENGTH("bad.length"),
    /** A packet or block whose lengths and counts contradict one another; skipped as a whole, and counted as one. */
    BAD_FRAMING("bad.framing"),
    /** A field with a value that the format forbids. */
    BAD_FIELD("bad.field"),
    /** Cut off by the end of the recording. */
    TRUNCATED("truncated"),
    /** A message that came before, as on the other line; dropped, and nothing is lost by it. */
    DUPLICATE("duplicate"),
    /** A good message of a kind that the stream has no event for; skipped. */
    UNSUPPORTED("unsupported"),
    /** Other bytes under a number that came before, as when two lines disagree; dropped, and a gap. */
    CONTRADICTION("contradiction"),
    /** Text that is not of the grammar of its format: JSON, a row of a table. */
    BAD_SYNTAX("bad.syntax");

    private final String label;

    RejectReason(String label) {
        this.label = label;
    }

    /** As it stands in reports. */
    public String label() {
        return label;
    }
}
