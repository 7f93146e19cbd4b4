package io.penstock.feeds.dbn;

import io.penstock.api.HotPath;
import io.penstock.feeds.LittleEndian;

/** One record of each kind, to read into. One thread. */
final class RecordSet {
    final MboRecord mbo = new MboRecord();
    final OhlcvRecord ohlcv = new OhlcvRecord(Dbn.OHLCV_1S);
    final StatusRecord status = new StatusRecord();
    final DefinitionRecord definition = new DefinitionRecord();
    final ImbalanceRecord imbalance = new ImbalanceRecord();
    final StatisticsRecord statistics = new StatisticsRecord();
    final SymbolMappingRecord symbolMapping = new SymbolMappingRecord();

    private final DbnRecord[] byType = new DbnRecord[256];

    RecordSet() {
        byType[Dbn.MBO] = mbo;
        byType[Dbn.STATUS] = status;
        byType[Dbn.DEFINITION] = definition;
        byType[Dbn.IMBALANCE] = imbalance;
        byType[Dbn.STATISTICS] = statistics;
        byType[Dbn.SYMBOL_MAPPING] = symbolMapping;
        byType[Dbn.ERROR] = new GatewayRecord(Dbn.ERROR);
        byType[Dbn.SYSTEM] = new GatewayRecord(Dbn.SYSTEM);
        for (int rtype = Dbn.OHLCV_1S; rtype <= Dbn.OHLCV_EOD; rtype++) {
            byType[rtype] = ohlcv;
        }
        byType[Dbn.OHLCV] = ohlcv;
        int[] books = {
            Dbn.TRADES, Dbn.MBP_1, Dbn.MBP_10, Dbn.CMBP_1, Dbn.CBBO_1S, Dbn.CBBO_1M, Dbn.TCBBO, Dbn.BBO_1S, Dbn.BBO_1M
        };
        for (int rtype : books) {
            byType[rtype] = new BookRecord(rtype);
        }
    }

    /** The record that holds what is read of a type; null when DBN has no such type. */
    @HotPath
    DbnRecord of(int rtype) {
        return byType[rtype];
    }

    /**
     * Length of a record without its ts_out; -1 when no version has records of this kind with that length. A ts_out makes
     * no length that another version has, so that the length alone says whether there is one.
     */
    @HotPath
    static int bodyBytes(DbnRecord record, int length) {
        if (record.fits(length)) {
            return length;
        }
        return record.fits(length - Dbn.TS_OUT_BYTES) ? length - Dbn.TS_OUT_BYTES : -1;
    }

    /** Reads the record at {@code at}, all of which is there; null when DBN has none of its type or length. */
    DbnRecord read(byte[] in, int at, int length) {
        DbnRecord record = byType[LittleEndian.u8(in, at + Dbn.RTYPE)];
        int bodyBytes = record == null ? -1 : bodyBytes(record, length);
        if (bodyBytes < 0) {
            return null;
        }
        record.read(in, at, bodyBytes);
        record.tsOut = bodyBytes == length ? Dbn.NO_TIME : LittleEndian.i64(in, at + bodyBytes);
        return record;
    }
}
