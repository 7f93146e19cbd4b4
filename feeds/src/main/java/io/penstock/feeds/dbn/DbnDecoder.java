package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.api.Quantity;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import io.penstock.api.market.BarInterval;
import io.penstock.feeds.LittleEndian;
import java.util.Optional;

/**
 * One record of any version to its events. A total function of any bytes: what is not a record of its length is rejected,
 * counted, and leaves no event. Feed thread.
 */
final class DbnDecoder {
    /** An event of a venue is over when its records are this far apart, whatever the flags say. */
    private static final long LONGEST_GROUP_NS = Time.SECOND_NS;

    private static final int MOST_WARNINGS = 10;

    private final RecordSet records = new RecordSet();
    private final FeedContext context;
    private final FeedTally tally;
    private final DbnInstruments instruments;
    private final BookKind otherwise;
    /** Of all bars, where the schema says so; else null. */
    private final BarInterval schemaInterval;

    private long seen;
    private long lastNanos;
    private long group = 1;
    private int openInstruments;
    private long groupNanos;
    private int warnings;

    /** @param schema of all records, where the metadata say so */
    DbnDecoder(FeedContext context, FeedTally tally, SymbolTable symbols, Optional<DbnSchema> schema) {
        this.context = context;
        this.tally = tally;
        this.instruments = new DbnInstruments(context, tally, symbols);
        // A stream of several schemas may begin with definitions or states of what it then shows order by order.
        this.otherwise = schema.isEmpty() ? BookKind.PARTIAL_ORDERS : BookKind.NONE;
        this.schemaInterval =
                schema.map(known -> BarEvents.interval(known.rtype())).orElse(null);
    }

    /** Ordering time of the record at {@code at}, all of which is there; that of the one before it where it has none. */
    @HotPath
    long nanos(byte[] in, int at, int length) {
        int rtype = LittleEndian.u8(in, at + Dbn.RTYPE);
        long tsEvent = time(LittleEndian.i64(in, at + Dbn.TS_EVENT));
        int tsRecvAt = tsRecvAt(rtype);
        if (tsRecvAt + Long.BYTES <= length) {
            return ordering(tsEvent, time(LittleEndian.i64(in, at + tsRecvAt)));
        }
        BarInterval interval = interval(rtype);
        return ordering(interval == null ? tsEvent : BarEvents.endNanos(tsEvent, interval), Time.NONE);
    }

    /** True when the group must end before the record of that time, because what would end it does not come. */
    @HotPath
    boolean isOverdue(long nanos) {
        return openInstruments > 0 && nanos - groupNanos > LONGEST_GROUP_NS;
    }

    /** The group ended without a flag. */
    @HotPath
    void closeGroup() {
        openInstruments = 0;
        group++;
    }

    /**
     * Decodes the record in {@code [at, at + length)}; {@code offset} is its place in the recording.
     *
     * @return whether the group ends with it
     */
    @HotPath
    boolean decode(byte[] in, int at, int length, long offset, EventWriter out) {
        seen++;
        int rtype = LittleEndian.u8(in, at + Dbn.RTYPE);
        if (rtype == Dbn.MBO && length == MboRecord.BYTES) {
            records.mbo.read(in, at, length);
            mbo(records.mbo, offset, out);
            return openInstruments == 0;
        }
        DbnRecord record = records.of(rtype);
        int bodyBytes = record == null ? -1 : RecordSet.bodyBytes(record, length);
        if (bodyBytes < 0) {
            tally.reject(record == null ? RejectReason.UNKNOWN_TYPE : RejectReason.BAD_LENGTH, rtype, offset);
            return openInstruments == 0;
        }
        record.read(in, at, bodyBytes);
        dispatch(record, offset, out);
        return openInstruments == 0;
    }

    private void dispatch(DbnRecord record, long offset, EventWriter out) {
        switch (record.rtype) {
            case Dbn.MBO -> mbo(records.mbo, offset, out);
            case Dbn.STATUS -> {
                DbnInstrument instrument = other(record, records.status.tsRecv, seen, out);
                VenueEvents.status(records.status, instrument.id, out);
            }
            case Dbn.IMBALANCE -> {
                DbnInstrument instrument = other(record, records.imbalance.tsRecv, seen, out);
                VenueEvents.imbalance(records.imbalance, instrument.id, out);
            }
            case Dbn.STATISTICS -> {
                StatisticsRecord statistics = records.statistics;
                DbnInstrument instrument = other(record, statistics.tsRecv, statistics.sequence, out);
                VenueEvents.statistic(statistics, instrument.id, out);
            }
            case Dbn.DEFINITION -> {
                long tsRecv = records.definition.number(DefinitionField.TS_RECV);
                instruments.define(records.definition, header(record, tsRecv, seen, out), otherwise, out);
                tally.accept(record.rtype);
            }
            case Dbn.SYMBOL_MAPPING -> {
                instruments.map(records.symbolMapping);
                tally.accept(record.rtype);
            }
            case Dbn.ERROR, Dbn.SYSTEM -> gateway((GatewayRecord) record);
            case Dbn.OHLCV, Dbn.OHLCV_1S, Dbn.OHLCV_1M, Dbn.OHLCV_1H, Dbn.OHLCV_1D, Dbn.OHLCV_EOD ->
                bar(records.ohlcv, offset, out);
            default -> book((BookRecord) record, offset, out);
        }
    }

    private void mbo(MboRecord mbo, long offset, EventWriter out) {
        RejectReason wrong = MboEvents.wrong(mbo);
        if (wrong != null) {
            tally.reject(wrong, Dbn.MBO, offset);
            return;
        }
        long nanos = header(mbo, mbo.tsRecv, mbo.sequence, out);
        DbnInstrument instrument = instruments.of(mbo, nanos, MboEvents.kind(mbo), out);
        noteGap(instrument, mbo.flags, mbo.sequence, out);
        MboEvents.write(mbo, instrument, out);
        tally.accept(Dbn.MBO);
        follow(instrument, (mbo.flags & Dbn.FLAG_LAST) != 0, nanos);
    }

    private void book(BookRecord book, long offset, EventWriter out) {
        RejectReason wrong = BookEvents.wrong(book);
        if (wrong != null) {
            tally.reject(wrong, book.rtype, offset);
            return;
        }
        long nanos = header(book, book.tsRecv, book.sequence, out);
        DbnInstrument instrument = instruments.of(book, nanos, BookEvents.kind(book.rtype), out);
        noteGap(instrument, book.flags, book.sequence, out);
        BookEvents.write(book, instrument, out);
        tally.accept(book.rtype);
    }

    private void bar(OhlcvRecord bar, long offset, EventWriter out) {
        BarInterval interval = interval(bar.rtype);
        long start = time(bar.tsEvent);
        long end = interval == null ? Time.NONE : BarEvents.endNanos(start, interval);
        if (interval == null || end == Time.NONE || BarEvents.wrong(bar) != null) {
            tally.reject(interval == null ? RejectReason.UNSUPPORTED : RejectReason.BAD_FIELD, bar.rtype, offset);
            return;
        }
        lastNanos = end;
        out.header(end, Time.NONE, seen, end);
        DbnInstrument instrument = instruments.of(bar, start, otherwise, out);
        out.bar(instrument.id, interval, bar.open, bar.high, bar.low, bar.close, bar.volume);
        tally.accept(bar.rtype);
    }

    /** Of the bars of a type; null where neither it nor the schema says so. */
    private BarInterval interval(int rtype) {
        return rtype == Dbn.OHLCV ? schemaInterval : BarEvents.interval(rtype);
    }

    /** What all records without orders and levels have in common. */
    private DbnInstrument other(DbnRecord record, long tsRecv, long sequence, EventWriter out) {
        long nanos = header(record, tsRecv, sequence, out);
        tally.accept(record.rtype);
        return instruments.of(record, nanos, otherwise, out);
    }

    private void gateway(GatewayRecord record) {
        if (record.rtype == Dbn.ERROR && warnings < MOST_WARNINGS) {
            warnings++;
            context.warn("the recorded gateway reports: " + record.text);
        }
        tally.accept(record.rtype);
    }

    /** @return ordering time of the record */
    private long header(DbnRecord record, long recordTsRecv, long sequence, EventWriter out) {
        long tsEvent = time(record.tsEvent);
        long tsRecv = time(recordTsRecv);
        boolean hasTime = tsEvent != Time.NONE || tsRecv != Time.NONE;
        lastNanos = ordering(tsEvent, tsRecv);
        out.header(tsEvent, tsRecv, sequence, hasTime ? lastNanos : Time.NONE);
        return lastNanos;
    }

    private long ordering(long tsEvent, long tsRecv) {
        return tsRecv != Time.NONE ? tsRecv : tsEvent != Time.NONE ? tsEvent : lastNanos;
    }

    /** Databento flags a channel that lost messages until its books are right again; how many were lost it does not say. */
    private void noteGap(DbnInstrument instrument, int flags, long sequence, EventWriter out) {
        if (instrument.turnsBad((flags & Dbn.FLAG_MAYBE_BAD_BOOK) != 0)) {
            tally.gap(0);
            out.gap(instrument.id, sequence, Quantity.UNKNOWN);
        }
    }

    /** A group is over when the venue's event is over for each instrument that it touched. */
    private void follow(DbnInstrument instrument, boolean isLast, long nanos) {
        boolean isOpen = instrument.openGroup == group;
        if (isOpen == isLast) {
            if (openInstruments == 0) {
                groupNanos = nanos;
            }
            openInstruments += isLast ? -1 : 1;
            instrument.openGroup = isLast ? 0 : group;
        }
    }

    /** Unsigned ns since the epoch; what is no time or lies beyond the year 2262 is none. */
    private static long time(long nanos) {
        return nanos < 0 ? Time.NONE : nanos;
    }

    /** Where a record has its receive time; beyond every record where it has none. */
    private static int tsRecvAt(int rtype) {
        return switch (rtype) {
            case Dbn.MBO -> MboRecord.TS_RECV;
            case Dbn.STATUS, Dbn.DEFINITION, Dbn.IMBALANCE, Dbn.STATISTICS -> StatusRecord.TS_RECV;
            case Dbn.TRADES, Dbn.MBP_1, Dbn.MBP_10, Dbn.CMBP_1, Dbn.CBBO_1S, Dbn.CBBO_1M, Dbn.TCBBO ->
                BookRecord.TS_RECV;
            case Dbn.BBO_1S, Dbn.BBO_1M -> BookRecord.TS_RECV;
            default -> Dbn.MAX_RECORD_BYTES * 2;
        };
    }
}
