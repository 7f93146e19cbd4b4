package io.penstock.feeds.dbn;

import java.util.List;

/**
 * What stands before the records of a DBN file (source: {@code metadata.rs} and {@code encode/dbn/sync.rs} of dbn).
 * Immutable; any thread.
 *
 * @param version 1 to 3; 0 of a DBZ file
 * @param dataset Databento's code of the data set
 * @param schema code of the {@link DbnSchema}, or {@link #NO_SCHEMA} for a mixed stream
 * @param start first time asked for, ns since the epoch
 * @param end time before which it ends, ns since the epoch, or {@link Dbn#NO_TIME}
 * @param limit most records asked for, 0 for no limit
 * @param recordCount of version 1 only; {@link #NO_COUNT} where it was not kept
 * @param stypeIn kind of the symbols asked for, as {@code SType} numbers it, or {@link #NO_STYPE}
 * @param stypeOut kind of the symbols that they stand for
 * @param tsOut whether each record ends with the gateway's time of sending
 * @param symbolBytes width of a symbol in metadata
 * @param symbols those asked for
 * @param partial those that were not found on all days
 * @param notFound those that were not found
 * @param mappings what they stand for and when
 */
public record DbnMetadata(
        int version,
        String dataset,
        int schema,
        long start,
        long end,
        long limit,
        long recordCount,
        int stypeIn,
        int stypeOut,
        boolean tsOut,
        int symbolBytes,
        List<String> symbols,
        List<String> partial,
        List<String> notFound,
        List<Mapping> mappings) {
    /** No schema: records of several kinds. */
    public static final int NO_SCHEMA = 0xffff;
    /** No kind of symbol, or several. */
    public static final int NO_STYPE = 0xff;
    /** Kind of symbol: Databento's number. */
    public static final int STYPE_INSTRUMENT_ID = 0;
    /** Kind of symbol: the venue's own text. */
    public static final int STYPE_RAW_SYMBOL = 1;
    /** No record count. */
    public static final long NO_COUNT = -1;

    static final int V1_SYMBOL_BYTES = 22;
    static final int V2_SYMBOL_BYTES = 71;

    /**
     * What a symbol stands for.
     *
     * @param symbol of kind {@link DbnMetadata#stypeIn}
     * @param intervals when it stands for what
     */
    public record Mapping(String symbol, List<Interval> intervals) {
        /** Keeps an immutable copy. */
        public Mapping {
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * A symbol for some days.
     *
     * @param startDate first day as the decimal number YYYYMMDD
     * @param endDate first day after it
     * @param symbol of kind {@link DbnMetadata#stypeOut}
     */
    public record Interval(int startDate, int endDate, String symbol) {}

    /** Keeps immutable copies. */
    public DbnMetadata {
        symbols = List.copyOf(symbols);
        partial = List.copyOf(partial);
        notFound = List.copyOf(notFound);
        mappings = List.copyOf(mappings);
    }

    /** Of a stream in the newest version whose symbols are named by {@link SymbolMappingRecord}s in it. */
    public static DbnMetadata ofStream(String dataset, DbnSchema schema, long start) {
        return ofFile(dataset, schema, start, Dbn.NO_TIME, List.of());
    }

    /** Of a file in the newest version that maps the venue's symbols to numbers. */
    public static DbnMetadata ofFile(String dataset, DbnSchema schema, long start, long end, List<Mapping> mappings) {
        return new DbnMetadata(
                Dbn.NEWEST_VERSION,
                dataset,
                schema.ordinal(),
                start,
                end,
                0,
                NO_COUNT,
                STYPE_RAW_SYMBOL,
                STYPE_INSTRUMENT_ID,
                false,
                V2_SYMBOL_BYTES,
                mappings.stream().map(Mapping::symbol).toList(),
                List.of(),
                List.of(),
                mappings);
    }
}
