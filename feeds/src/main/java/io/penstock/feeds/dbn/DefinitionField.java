package io.penstock.feeds.dbn;

/**
 * The fields of a definition and where they stand in each version of DBN (sources: {@code InstrumentDefMsg} in v1.hpp for
 * version 1, in record.hpp before and from version 3 on for versions 2 and 3). Names are Databento's own; a column is the
 * offset from the start of the record and the width in bytes, -1 where the version does not have the field. What
 * stands when nobody says otherwise is Databento's value for "nothing".
 */
public enum DefinitionField {
    // (kind, nothing, version 1, version 2, version 3)
    TS_RECV(Kind.UNSIGNED, -1, 16, 8, 16, 8, 16, 8),
    MIN_PRICE_INCREMENT(Kind.SIGNED, Long.MAX_VALUE, 24, 8, 24, 8, 24, 8),
    DISPLAY_FACTOR(Kind.SIGNED, Long.MAX_VALUE, 32, 8, 32, 8, 32, 8),
    EXPIRATION(Kind.UNSIGNED, -1, 40, 8, 40, 8, 40, 8),
    ACTIVATION(Kind.UNSIGNED, -1, 48, 8, 48, 8, 48, 8),
    HIGH_LIMIT_PRICE(Kind.SIGNED, Long.MAX_VALUE, 56, 8, 56, 8, 56, 8),
    LOW_LIMIT_PRICE(Kind.SIGNED, Long.MAX_VALUE, 64, 8, 64, 8, 64, 8),
    MAX_PRICE_VARIATION(Kind.SIGNED, Long.MAX_VALUE, 72, 8, 72, 8, 72, 8),
    UNIT_OF_MEASURE_QTY(Kind.SIGNED, Long.MAX_VALUE, 88, 8, 88, 8, 80, 8),
    MIN_PRICE_INCREMENT_AMOUNT(Kind.SIGNED, Long.MAX_VALUE, 96, 8, 96, 8, 88, 8),
    PRICE_RATIO(Kind.SIGNED, Long.MAX_VALUE, 104, 8, 104, 8, 96, 8),
    STRIKE_PRICE(Kind.SIGNED, Long.MAX_VALUE, 328, 8, 112, 8, 104, 8),
    RAW_INSTRUMENT_ID(Kind.UNSIGNED, 0, 120, 4, 128, 4, 112, 8),
    LEG_PRICE(Kind.SIGNED, Long.MAX_VALUE, -1, 0, -1, 0, 120, 8),
    LEG_DELTA(Kind.SIGNED, Long.MAX_VALUE, -1, 0, -1, 0, 128, 8),
    INST_ATTRIB_VALUE(Kind.SIGNED, Integer.MAX_VALUE, 112, 4, 120, 4, 136, 4),
    UNDERLYING_ID(Kind.UNSIGNED, 0, 116, 4, 124, 4, 140, 4),
    MARKET_DEPTH_IMPLIED(Kind.SIGNED, Integer.MAX_VALUE, 124, 4, 132, 4, 144, 4),
    MARKET_DEPTH(Kind.SIGNED, Integer.MAX_VALUE, 128, 4, 136, 4, 148, 4),
    MARKET_SEGMENT_ID(Kind.UNSIGNED, 0xffff_ffffL, 132, 4, 140, 4, 152, 4),
    MAX_TRADE_VOL(Kind.UNSIGNED, 0xffff_ffffL, 136, 4, 144, 4, 156, 4),
    MIN_LOT_SIZE(Kind.SIGNED, Integer.MAX_VALUE, 140, 4, 148, 4, 160, 4),
    MIN_LOT_SIZE_BLOCK(Kind.SIGNED, Integer.MAX_VALUE, 144, 4, 152, 4, 164, 4),
    MIN_LOT_SIZE_ROUND_LOT(Kind.SIGNED, Integer.MAX_VALUE, 148, 4, 156, 4, 168, 4),
    MIN_TRADE_VOL(Kind.UNSIGNED, 0xffff_ffffL, 152, 4, 160, 4, 172, 4),
    CONTRACT_MULTIPLIER(Kind.SIGNED, Integer.MAX_VALUE, 160, 4, 164, 4, 176, 4),
    DECAY_QUANTITY(Kind.SIGNED, Integer.MAX_VALUE, 164, 4, 168, 4, 180, 4),
    ORIGINAL_CONTRACT_SIZE(Kind.SIGNED, Integer.MAX_VALUE, 168, 4, 172, 4, 184, 4),
    LEG_INSTRUMENT_ID(Kind.UNSIGNED, 0, -1, 0, -1, 0, 188, 4),
    LEG_RATIO_PRICE_NUMERATOR(Kind.SIGNED, 0, -1, 0, -1, 0, 192, 4),
    LEG_RATIO_PRICE_DENOMINATOR(Kind.SIGNED, 0, -1, 0, -1, 0, 196, 4),
    LEG_RATIO_QTY_NUMERATOR(Kind.SIGNED, 0, -1, 0, -1, 0, 200, 4),
    LEG_RATIO_QTY_DENOMINATOR(Kind.SIGNED, 0, -1, 0, -1, 0, 204, 4),
    LEG_UNDERLYING_ID(Kind.UNSIGNED, 0, -1, 0, -1, 0, 208, 4),
    APPL_ID(Kind.SIGNED, Short.MAX_VALUE, 178, 2, 178, 2, 212, 2),
    MATURITY_YEAR(Kind.UNSIGNED, 0xffff, 180, 2, 180, 2, 214, 2),
    DECAY_START_DATE(Kind.UNSIGNED, 0xffff, 182, 2, 182, 2, 216, 2),
    CHANNEL_ID(Kind.UNSIGNED, 0xffff, 184, 2, 184, 2, 218, 2),
    LEG_COUNT(Kind.UNSIGNED, 0, -1, 0, -1, 0, 220, 2),
    LEG_INDEX(Kind.UNSIGNED, 0, -1, 0, -1, 0, 222, 2),
    CURRENCY(Kind.TEXT, 0, 186, 4, 186, 4, 224, 4),
    SETTL_CURRENCY(Kind.TEXT, 0, 190, 4, 190, 4, 228, 4),
    SECSUBTYPE(Kind.TEXT, 0, 194, 6, 194, 6, 232, 6),
    RAW_SYMBOL(Kind.TEXT, 0, 200, 22, 200, 71, 238, 71),
    GROUP(Kind.TEXT, 0, 222, 21, 271, 21, 309, 21),
    EXCHANGE(Kind.TEXT, 0, 243, 5, 292, 5, 330, 5),
    ASSET(Kind.TEXT, 0, 248, 7, 297, 7, 335, 11),
    CFI(Kind.TEXT, 0, 255, 7, 304, 7, 346, 7),
    SECURITY_TYPE(Kind.TEXT, 0, 262, 7, 311, 7, 353, 7),
    UNIT_OF_MEASURE(Kind.TEXT, 0, 269, 31, 318, 31, 360, 31),
    UNDERLYING(Kind.TEXT, 0, 300, 21, 349, 21, 391, 21),
    STRIKE_PRICE_CURRENCY(Kind.TEXT, 0, 321, 4, 370, 4, 412, 4),
    LEG_RAW_SYMBOL(Kind.TEXT, 0, -1, 0, -1, 0, 416, 71),
    INSTRUMENT_CLASS(Kind.UNSIGNED, 0, 325, 1, 374, 1, 487, 1),
    MATCH_ALGORITHM(Kind.UNSIGNED, ' ', 342, 1, 375, 1, 488, 1),
    MAIN_FRACTION(Kind.UNSIGNED, 0xff, 344, 1, 377, 1, 489, 1),
    PRICE_DISPLAY_FORMAT(Kind.UNSIGNED, 0xff, 345, 1, 378, 1, 490, 1),
    SUB_FRACTION(Kind.UNSIGNED, 0xff, 347, 1, 380, 1, 491, 1),
    UNDERLYING_PRODUCT(Kind.UNSIGNED, 0xff, 348, 1, 381, 1, 492, 1),
    SECURITY_UPDATE_ACTION(Kind.UNSIGNED, 'A', 349, 1, 382, 1, 493, 1),
    MATURITY_MONTH(Kind.UNSIGNED, 0xff, 350, 1, 383, 1, 494, 1),
    MATURITY_DAY(Kind.UNSIGNED, 0xff, 351, 1, 384, 1, 495, 1),
    MATURITY_WEEK(Kind.UNSIGNED, 0xff, 352, 1, 385, 1, 496, 1),
    USER_DEFINED_INSTRUMENT(Kind.UNSIGNED, 'N', 353, 1, 386, 1, 497, 1),
    CONTRACT_MULTIPLIER_UNIT(Kind.SIGNED, Byte.MAX_VALUE, 354, 1, 387, 1, 498, 1),
    FLOW_SCHEDULE_TYPE(Kind.SIGNED, Byte.MAX_VALUE, 355, 1, 388, 1, 499, 1),
    TICK_RULE(Kind.UNSIGNED, 0xff, 356, 1, 389, 1, 500, 1),
    LEG_INSTRUMENT_CLASS(Kind.UNSIGNED, 0, -1, 0, -1, 0, 501, 1),
    LEG_SIDE(Kind.UNSIGNED, 'N', -1, 0, -1, 0, 502, 1),
    TRADING_REFERENCE_PRICE(Kind.SIGNED, Long.MAX_VALUE, 80, 8, 80, 8, -1, 0),
    TRADING_REFERENCE_DATE(Kind.UNSIGNED, 0xffff, 176, 2, 176, 2, -1, 0),
    MD_SECURITY_TRADING_STATUS(Kind.UNSIGNED, 0xff, 343, 1, 376, 1, -1, 0),
    SETTL_PRICE_TYPE(Kind.UNSIGNED, 0xff, 346, 1, 379, 1, -1, 0),
    // Kept back today, but said by the first files of version 1.
    OPEN_INTEREST_QTY(Kind.SIGNED, 0, 156, 4, -1, 0, -1, 0),
    RELATED_SECURITY_ID(Kind.UNSIGNED, 0, 172, 4, -1, 0, -1, 0);

    /** What a field holds. */
    enum Kind {
        SIGNED,
        UNSIGNED,
        TEXT
    }

    /** Offset of a field that a version does not have. */
    private static final int NOT_THERE = -1;

    private static final DefinitionField[] ALL = values();
    private static final int[] RECORD_BYTES = {360, 400, 520};

    final Kind kind;
    final long nothing;
    private final int v1;
    private final int v1Bytes;
    private final int v2;
    private final int v2Bytes;
    private final int v3;
    private final int v3Bytes;

    DefinitionField(Kind kind, long nothing, int v1, int v1Bytes, int v2, int v2Bytes, int v3, int v3Bytes) {
        this.kind = kind;
        this.nothing = nothing;
        this.v1 = v1;
        this.v1Bytes = v1Bytes;
        this.v2 = v2;
        this.v2Bytes = v2Bytes;
        this.v3 = v3;
        this.v3Bytes = v3Bytes;
    }

    /** All fields; not to be written to. */
    static DefinitionField[] all() {
        return ALL;
    }

    /** Length of a definition in a version. */
    static int recordBytes(int version) {
        return RECORD_BYTES[version - 1];
    }

    /** The version whose definitions have this length; 0 when none has. */
    static int versionOf(int recordBytes) {
        for (int version = 1; version <= Dbn.NEWEST_VERSION; version++) {
            if (RECORD_BYTES[version - 1] == recordBytes) {
                return version;
            }
        }
        return 0;
    }

    boolean isIn(int version) {
        return offset(version) != NOT_THERE;
    }

    int offset(int version) {
        return version == 1 ? v1 : version == 2 ? v2 : v3;
    }

    int bytes(int version) {
        return version == 1 ? v1Bytes : version == 2 ? v2Bytes : v3Bytes;
    }
}
