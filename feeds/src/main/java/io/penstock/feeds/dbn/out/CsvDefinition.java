package io.penstock.feeds.dbn.out;

import io.penstock.feeds.dbn.DefinitionField;
import io.penstock.feeds.dbn.DefinitionRecord;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of definitions of version 3, in Databento's order. */
final class CsvDefinition {
    private enum Kind {
        TEXT,
        LETTER,
        NUMBER,
        PRICE,
        TIME
    }

    private record Column(String name, DefinitionField field, Kind kind) {}

    private static final Column[] COLUMNS = {
        new Column("raw_symbol", DefinitionField.RAW_SYMBOL, Kind.TEXT),
        new Column("security_update_action", DefinitionField.SECURITY_UPDATE_ACTION, Kind.LETTER),
        new Column("instrument_class", DefinitionField.INSTRUMENT_CLASS, Kind.LETTER),
        new Column("min_price_increment", DefinitionField.MIN_PRICE_INCREMENT, Kind.PRICE),
        new Column("display_factor", DefinitionField.DISPLAY_FACTOR, Kind.PRICE),
        new Column("expiration", DefinitionField.EXPIRATION, Kind.TIME),
        new Column("activation", DefinitionField.ACTIVATION, Kind.TIME),
        new Column("high_limit_price", DefinitionField.HIGH_LIMIT_PRICE, Kind.PRICE),
        new Column("low_limit_price", DefinitionField.LOW_LIMIT_PRICE, Kind.PRICE),
        new Column("max_price_variation", DefinitionField.MAX_PRICE_VARIATION, Kind.PRICE),
        new Column("unit_of_measure_qty", DefinitionField.UNIT_OF_MEASURE_QTY, Kind.PRICE),
        new Column("min_price_increment_amount", DefinitionField.MIN_PRICE_INCREMENT_AMOUNT, Kind.PRICE),
        new Column("price_ratio", DefinitionField.PRICE_RATIO, Kind.PRICE),
        new Column("inst_attrib_value", DefinitionField.INST_ATTRIB_VALUE, Kind.NUMBER),
        new Column("underlying_id", DefinitionField.UNDERLYING_ID, Kind.NUMBER),
        new Column("raw_instrument_id", DefinitionField.RAW_INSTRUMENT_ID, Kind.NUMBER),
        new Column("market_depth_implied", DefinitionField.MARKET_DEPTH_IMPLIED, Kind.NUMBER),
        new Column("market_depth", DefinitionField.MARKET_DEPTH, Kind.NUMBER),
        new Column("market_segment_id", DefinitionField.MARKET_SEGMENT_ID, Kind.NUMBER),
        new Column("max_trade_vol", DefinitionField.MAX_TRADE_VOL, Kind.NUMBER),
        new Column("min_lot_size", DefinitionField.MIN_LOT_SIZE, Kind.NUMBER),
        new Column("min_lot_size_block", DefinitionField.MIN_LOT_SIZE_BLOCK, Kind.NUMBER),
        new Column("min_lot_size_round_lot", DefinitionField.MIN_LOT_SIZE_ROUND_LOT, Kind.NUMBER),
        new Column("min_trade_vol", DefinitionField.MIN_TRADE_VOL, Kind.NUMBER),
        new Column("contract_multiplier", DefinitionField.CONTRACT_MULTIPLIER, Kind.NUMBER),
        new Column("decay_quantity", DefinitionField.DECAY_QUANTITY, Kind.NUMBER),
        new Column("original_contract_size", DefinitionField.ORIGINAL_CONTRACT_SIZE, Kind.NUMBER),
        new Column("appl_id", DefinitionField.APPL_ID, Kind.NUMBER),
        new Column("maturity_year", DefinitionField.MATURITY_YEAR, Kind.NUMBER),
        new Column("decay_start_date", DefinitionField.DECAY_START_DATE, Kind.NUMBER),
        new Column("channel_id", DefinitionField.CHANNEL_ID, Kind.NUMBER),
        new Column("currency", DefinitionField.CURRENCY, Kind.TEXT),
        new Column("settl_currency", DefinitionField.SETTL_CURRENCY, Kind.TEXT),
        new Column("secsubtype", DefinitionField.SECSUBTYPE, Kind.TEXT),
        new Column("group", DefinitionField.GROUP, Kind.TEXT),
        new Column("exchange", DefinitionField.EXCHANGE, Kind.TEXT),
        new Column("asset", DefinitionField.ASSET, Kind.TEXT),
        new Column("cfi", DefinitionField.CFI, Kind.TEXT),
        new Column("security_type", DefinitionField.SECURITY_TYPE, Kind.TEXT),
        new Column("unit_of_measure", DefinitionField.UNIT_OF_MEASURE, Kind.TEXT),
        new Column("underlying", DefinitionField.UNDERLYING, Kind.TEXT),
        new Column("strike_price_currency", DefinitionField.STRIKE_PRICE_CURRENCY, Kind.TEXT),
        new Column("strike_price", DefinitionField.STRIKE_PRICE, Kind.PRICE),
        new Column("match_algorithm", DefinitionField.MATCH_ALGORITHM, Kind.LETTER),
        new Column("main_fraction", DefinitionField.MAIN_FRACTION, Kind.NUMBER),
        new Column("price_display_format", DefinitionField.PRICE_DISPLAY_FORMAT, Kind.NUMBER),
        new Column("sub_fraction", DefinitionField.SUB_FRACTION, Kind.NUMBER),
        new Column("underlying_product", DefinitionField.UNDERLYING_PRODUCT, Kind.NUMBER),
        new Column("maturity_month", DefinitionField.MATURITY_MONTH, Kind.NUMBER),
        new Column("maturity_day", DefinitionField.MATURITY_DAY, Kind.NUMBER),
        new Column("maturity_week", DefinitionField.MATURITY_WEEK, Kind.NUMBER),
        new Column("user_defined_instrument", DefinitionField.USER_DEFINED_INSTRUMENT, Kind.LETTER),
        new Column("contract_multiplier_unit", DefinitionField.CONTRACT_MULTIPLIER_UNIT, Kind.NUMBER),
        new Column("flow_schedule_type", DefinitionField.FLOW_SCHEDULE_TYPE, Kind.NUMBER),
        new Column("tick_rule", DefinitionField.TICK_RULE, Kind.NUMBER),
        new Column("leg_count", DefinitionField.LEG_COUNT, Kind.NUMBER),
        new Column("leg_index", DefinitionField.LEG_INDEX, Kind.NUMBER),
        new Column("leg_instrument_id", DefinitionField.LEG_INSTRUMENT_ID, Kind.NUMBER),
        new Column("leg_raw_symbol", DefinitionField.LEG_RAW_SYMBOL, Kind.TEXT),
        new Column("leg_instrument_class", DefinitionField.LEG_INSTRUMENT_CLASS, Kind.LETTER),
        new Column("leg_side", DefinitionField.LEG_SIDE, Kind.LETTER),
        new Column("leg_price", DefinitionField.LEG_PRICE, Kind.PRICE),
        new Column("leg_delta", DefinitionField.LEG_DELTA, Kind.PRICE),
        new Column("leg_ratio_price_numerator", DefinitionField.LEG_RATIO_PRICE_NUMERATOR, Kind.NUMBER),
        new Column("leg_ratio_price_denominator", DefinitionField.LEG_RATIO_PRICE_DENOMINATOR, Kind.NUMBER),
        new Column("leg_ratio_qty_numerator", DefinitionField.LEG_RATIO_QTY_NUMERATOR, Kind.NUMBER),
        new Column("leg_ratio_qty_denominator", DefinitionField.LEG_RATIO_QTY_DENOMINATOR, Kind.NUMBER),
        new Column("leg_underlying_id", DefinitionField.LEG_UNDERLYING_ID, Kind.NUMBER)
    };

    private CsvDefinition() {}

    static String names() {
        return Arrays.stream(COLUMNS).map(Column::name).collect(Collectors.joining(","));
    }

    static void put(DefinitionRecord record, CsvText out) {
        out.time(record.number(DefinitionField.TS_RECV));
        CsvColumns.header(record, out);
        for (Column column : COLUMNS) {
            long number = record.number(column.field);
            switch (column.kind) {
                case TEXT -> out.text(record.text(column.field));
                case LETTER -> out.letter((char) number);
                case PRICE -> out.price(number);
                case TIME -> out.time(number);
                case NUMBER -> out.number(number);
            }
        }
    }
}
