package io.penstock.engine.journal;

import io.penstock.api.HotPath;
import io.penstock.api.Time;
import io.penstock.engine.ring.SlotImage;
import java.util.Arrays;

/** What the next record of a batch is expected to hold, by {@link RecordLayout}: kept alike by who writes and who reads. */
final class Expected {
    private final long[] last = new long[SlotImage.FIELDS];

    /** At the beginning of a batch. */
    @HotPath
    void reset() {
        Arrays.fill(last, 0);
        last[SlotImage.TS_RECV] = Time.NONE;
    }

    /**
     * What a field is expected to be.
     *
     * @param fields of the same record: those of lower places are known
     */
    @HotPath
    long of(int place, long[] fields) {
        return switch (place) {
            case SlotImage.STREAM ->
                fields[SlotImage.TS_RECV] == Time.NONE ? fields[SlotImage.TS_EVENT] : fields[SlotImage.TS_RECV];
            case SlotImage.SEQUENCE -> last[place] + 1;
            case SlotImage.QUANTITY -> 0;
            default -> last[place];
        };
    }

    /** After a record. */
    @HotPath
    void learn(int place, long value) {
        last[place] = value;
    }
}
