package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;

/** An imbalance ahead of an auction (schema imbalance; {@code ImbalanceMsg} in record.hpp, the same in all versions). */
public final class ImbalanceRecord extends DbnRecord {
    static final int BYTES = 112;

    static final int TS_RECV = 16; // 8 bytes
    private static final int REFERENCE = 24; // 8 bytes
    private static final int AUCTION_TIME = 32; // 8 bytes
    private static final int CONTINUOUS_CLEARING = 40; // 8 bytes
    private static final int AUCTION_CLEARING = 48; // 8 bytes
    private static final int SHORT_SALE_FILLING = 56; // 8 bytes
    private static final int INDICATIVE_MATCH = 64; // 8 bytes
    private static final int UPPER_COLLAR = 72; // 8 bytes
    private static final int LOWER_COLLAR = 80; // 8 bytes
    private static final int PAIRED = 88; // 4 bytes, unsigned
    private static final int TOTAL_IMBALANCE = 92; // 4 bytes, unsigned
    private static final int MARKET_IMBALANCE = 96; // 4 bytes, unsigned
    private static final int UNPAIRED = 100; // 4 bytes, unsigned
    private static final int AUCTION_TYPE = 104; // the venue's letter
    private static final int SIDE = 105; // A, B, N
    private static final int AUCTION_STATUS = 106;
    private static final int FREEZE_STATUS = 107;
    private static final int EXTENSIONS = 108;
    private static final int UNPAIRED_SIDE = 109; // A, B, N
    private static final int SIGNIFICANT = 110; // the venue's letter; 1 byte kept back behind it

    /** Receive time. */
    public long tsRecv;
    /** Price that the quantities refer to. */
    public long referencePrice = Dbn.NO_PRICE;
    /** When the auction is due. */
    public long auctionTime = Dbn.NO_TIME;
    /** Clearing price of the continuous book and the auction together. */
    public long continuousClearingPrice = Dbn.NO_PRICE;
    /** Clearing price of the auction alone. */
    public long auctionClearingPrice = Dbn.NO_PRICE;
    /** Filling price under a short sale restriction. */
    public long shortSaleFillingPrice = Dbn.NO_PRICE;
    /** Indicative match price. */
    public long indicativeMatchPrice = Dbn.NO_PRICE;
    /** Upper collar. */
    public long upperCollar = Dbn.NO_PRICE;
    /** Lower collar. */
    public long lowerCollar = Dbn.NO_PRICE;
    /** Quantity paired. */
    public long pairedQuantity = Dbn.NO_U32;
    /** Quantity left over. */
    public long totalImbalance = Dbn.NO_U32;
    /** Market orders left over. */
    public long marketImbalance = Dbn.NO_U32;
    /** Quantity not paired. */
    public long unpairedQuantity = Dbn.NO_U32;
    /** The venue's letter of the auction. */
    public char auctionType = '~';
    /** Side left over: A, B or N. */
    public char side = 'N';
    /** As the venue numbers it. */
    public int auctionStatus;
    /** As the venue numbers it. */
    public int freezeStatus;
    /** Extensions of the halt. */
    public int extensions;
    /** A, B or N. */
    public char unpairedSide = 'N';
    /** The venue's letter. */
    public char significantImbalance = '~';

    /** An empty record. */
    public ImbalanceRecord() {
        super(Dbn.IMBALANCE);
    }

    @Override
    int bytes(int version) {
        return BYTES;
    }

    @Override
    boolean fits(int length) {
        return length == BYTES;
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        tsRecv = LittleEndian.i64(in, at + TS_RECV);
        referencePrice = LittleEndian.i64(in, at + REFERENCE);
        auctionTime = LittleEndian.i64(in, at + AUCTION_TIME);
        continuousClearingPrice = LittleEndian.i64(in, at + CONTINUOUS_CLEARING);
        auctionClearingPrice = LittleEndian.i64(in, at + AUCTION_CLEARING);
        shortSaleFillingPrice = LittleEndian.i64(in, at + SHORT_SALE_FILLING);
        indicativeMatchPrice = LittleEndian.i64(in, at + INDICATIVE_MATCH);
        upperCollar = LittleEndian.i64(in, at + UPPER_COLLAR);
        lowerCollar = LittleEndian.i64(in, at + LOWER_COLLAR);
        pairedQuantity = LittleEndian.u32(in, at + PAIRED);
        totalImbalance = LittleEndian.u32(in, at + TOTAL_IMBALANCE);
        marketImbalance = LittleEndian.u32(in, at + MARKET_IMBALANCE);
        unpairedQuantity = LittleEndian.u32(in, at + UNPAIRED);
        auctionType = (char) LittleEndian.u8(in, at + AUCTION_TYPE);
        side = (char) LittleEndian.u8(in, at + SIDE);
        auctionStatus = LittleEndian.u8(in, at + AUCTION_STATUS);
        freezeStatus = LittleEndian.u8(in, at + FREEZE_STATUS);
        extensions = LittleEndian.u8(in, at + EXTENSIONS);
        unpairedSide = (char) LittleEndian.u8(in, at + UNPAIRED_SIDE);
        significantImbalance = (char) LittleEndian.u8(in, at + SIGNIFICANT);
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        LittleEndian.put64(out, at + TS_RECV, tsRecv);
        LittleEndian.put64(out, at + REFERENCE, referencePrice);
        LittleEndian.put64(out, at + AUCTION_TIME, auctionTime);
        LittleEndian.put64(out, at + CONTINUOUS_CLEARING, continuousClearingPrice);
        LittleEndian.put64(out, at + AUCTION_CLEARING, auctionClearingPrice);
        LittleEndian.put64(out, at + SHORT_SALE_FILLING, shortSaleFillingPrice);
        LittleEndian.put64(out, at + INDICATIVE_MATCH, indicativeMatchPrice);
        LittleEndian.put64(out, at + UPPER_COLLAR, upperCollar);
        LittleEndian.put64(out, at + LOWER_COLLAR, lowerCollar);
        LittleEndian.put32(out, at + PAIRED, pairedQuantity);
        LittleEndian.put32(out, at + TOTAL_IMBALANCE, totalImbalance);
        LittleEndian.put32(out, at + MARKET_IMBALANCE, marketImbalance);
        LittleEndian.put32(out, at + UNPAIRED, unpairedQuantity);
        LittleEndian.put8(out, at + AUCTION_TYPE, auctionType);
        LittleEndian.put8(out, at + SIDE, side);
        LittleEndian.put8(out, at + AUCTION_STATUS, auctionStatus);
        LittleEndian.put8(out, at + FREEZE_STATUS, freezeStatus);
        LittleEndian.put8(out, at + EXTENSIONS, extensions);
        LittleEndian.put8(out, at + UNPAIRED_SIDE, unpairedSide);
        LittleEndian.put8(out, at + SIGNIFICANT, significantImbalance);
    }
}
