package io.penstock.feeds.dbn.out;

import io.penstock.api.HotPath;
import io.penstock.feeds.dbn.BookRecord;
import io.penstock.feeds.dbn.Dbn;
import io.penstock.feeds.dbn.DbnRecord;
import io.penstock.feeds.dbn.DbnSchema;
import io.penstock.feeds.dbn.DefinitionRecord;
import io.penstock.feeds.dbn.ImbalanceRecord;
import io.penstock.feeds.dbn.MboRecord;
import io.penstock.feeds.dbn.OhlcvRecord;
import io.penstock.feeds.dbn.StatusRecord;

/**
 * The columns of each schema, without the symbol at their end, in the order of Databento's CSV encoding: the receive time
 * first, then the header, then the fields that {@code encode_order} in {@code record.rs} of dbn puts in front.
 */
final class CsvColumns {
    private static final String HEADER = "ts_event,rtype,publisher_id,instrument_id";
    private static final String[] LEVEL = {"bid_px_", "ask_px_", "bid_sz_", "ask_sz_", "bid_ct_", "ask_ct_"};

    /** Writes the fields of one record. */
    @FunctionalInterface
    interface Row {
        @HotPath
        void put(DbnRecord record, Listed instrument, CsvText out);
    }

    private CsvColumns() {}

    /** Names of the columns. */
    static String names(DbnSchema schema) {
        return switch (schema) {
            case MBO -> "ts_recv," + HEADER + ",action,side,price,size,channel_id,order_id,flags,ts_in_delta,sequence";
            case MBP_1, MBP_10, TBBO, TRADES ->
                "ts_recv," + HEADER + ",action,side,depth,price,size,flags,ts_in_delta,sequence"
                        + levels(schema.rtype());
            case BBO_1S, BBO_1M -> "ts_recv," + HEADER + ",side,price,size,flags,sequence" + levels(schema.rtype());
            case OHLCV_1S, OHLCV_1M, OHLCV_1H, OHLCV_1D -> HEADER + ",open,high,low,close,volume";
            case STATUS ->
                "ts_recv," + HEADER + ",action,reason,trading_event,is_trading,is_quoting,is_short_sell_restricted";
            case IMBALANCE ->
                "ts_recv," + HEADER
                        + ",ref_price,auction_time,cont_book_clr_price,auct_interest_clr_price,ssr_filling_price"
                        + ",ind_match_price,upper_collar,lower_collar,paired_qty,total_imbalance_qty"
                        + ",market_imbalance_qty,unpaired_qty,auction_type,side,auction_status,freeze_status"
                        + ",num_extensions,unpaired_side,significant_imbalance";
            case DEFINITION -> "ts_recv," + HEADER + "," + CsvDefinition.names();
            default -> throw new IllegalArgumentException("no columns for " + schema.text());
        };
    }

    /** For one output: it may know what it wrote before. */
    static Row row(DbnSchema schema) {
        return switch (schema) {
            case MBO -> (record, instrument, out) -> mbo((MboRecord) record, out);
            case TRADES -> (record, instrument, out) -> change((BookRecord) record, out);
            case MBP_1, MBP_10, TBBO -> {
                CsvLevels levels = new CsvLevels(levelsOf(schema.rtype()));
                yield (record, instrument, out) -> {
                    change((BookRecord) record, out);
                    levels.put((BookRecord) record, instrument.instrument.id(), out);
                };
            }
            case BBO_1S, BBO_1M -> {
                CsvLevels levels = new CsvLevels(levelsOf(schema.rtype()));
                yield (record, instrument, out) -> {
                    bbo((BookRecord) record, out);
                    levels.put((BookRecord) record, instrument.instrument.id(), out);
                };
            }
            case OHLCV_1S, OHLCV_1M, OHLCV_1H, OHLCV_1D -> (record, instrument, out) -> bar((OhlcvRecord) record, out);
            case STATUS -> (record, instrument, out) -> status((StatusRecord) record, out);
            case IMBALANCE -> (record, instrument, out) -> imbalance((ImbalanceRecord) record, out);
            case DEFINITION -> (record, instrument, out) -> CsvDefinition.put((DefinitionRecord) record, out);
            default -> throw new IllegalArgumentException("no columns for " + schema.text());
        };
    }

    /** What every record begins with. */
    static void header(DbnRecord record, CsvText out) {
        out.time(record.tsEvent);
        out.number(record.rtype);
        out.number(record.publisherId);
        out.number(record.instrumentId);
    }

    private static void mbo(MboRecord record, CsvText out) {
        out.time(record.tsRecv);
        header(record, out);
        out.letter(record.action);
        out.letter(record.side);
        out.price(record.price);
        out.number(record.size);
        out.number(record.channelId);
        out.unsignedNumber(record.orderId);
        out.number(record.flags);
        out.number(record.tsInDelta);
        out.number(record.sequence);
    }

    private static void change(BookRecord record, CsvText out) {
        out.time(record.tsRecv);
        header(record, out);
        out.letter(record.action);
        out.letter(record.side);
        out.number(record.depth);
        out.price(record.price);
        out.number(record.size);
        out.number(record.flags);
        out.number(record.tsInDelta);
        out.number(record.sequence);
    }

    private static void bbo(BookRecord record, CsvText out) {
        out.time(record.tsRecv);
        header(record, out);
        out.letter(record.side);
        out.price(record.price);
        out.number(record.size);
        out.number(record.flags);
        out.number(record.sequence);
    }

    private static void bar(OhlcvRecord record, CsvText out) {
        header(record, out);
        out.price(record.open);
        out.price(record.high);
        out.price(record.low);
        out.price(record.close);
        out.unsignedNumber(record.volume);
    }

    private static void status(StatusRecord record, CsvText out) {
        out.time(record.tsRecv);
        header(record, out);
        out.number(record.action);
        out.number(record.reason);
        out.number(record.tradingEvent);
        out.letter(record.isTrading);
        out.letter(record.isQuoting);
        out.letter(record.isShortSellRestricted);
    }

    private static void imbalance(ImbalanceRecord record, CsvText out) {
        out.time(record.tsRecv);
        header(record, out);
        out.price(record.referencePrice);
        out.time(record.auctionTime);
        out.price(record.continuousClearingPrice);
        out.price(record.auctionClearingPrice);
        out.price(record.shortSaleFillingPrice);
        out.price(record.indicativeMatchPrice);
        out.price(record.upperCollar);
        out.price(record.lowerCollar);
        out.number(record.pairedQuantity);
        out.number(record.totalImbalance);
        out.number(record.marketImbalance);
        out.number(record.unpairedQuantity);
        out.letter(record.auctionType);
        out.letter(record.side);
        out.number(record.auctionStatus);
        out.number(record.freezeStatus);
        out.number(record.extensions);
        out.letter(record.unpairedSide);
        out.letter(record.significantImbalance);
    }

    private static int levelsOf(int rtype) {
        return rtype == Dbn.TRADES ? 0 : rtype == Dbn.MBP_10 ? BookRecord.MAX_LEVELS : 1;
    }

    private static String levels(int rtype) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < levelsOf(rtype); i++) {
            for (String column : LEVEL) {
                names.append(',').append(column).append('0').append(i);
            }
        }
        return names.toString();
    }
}
