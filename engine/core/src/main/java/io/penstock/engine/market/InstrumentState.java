package io.penstock.engine.market;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Time;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.Notice;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.MarketState;

/** Keeps what the rare events said about one instrument. Lane thread. */
public final class InstrumentState implements MarketState {
    private final MarketWide market;
    private final LastStatus status = new LastStatus();
    private final LastImbalance imbalance = new LastImbalance();
    private final Crosses crosses = new Crosses();
    private char shortSaleTest;
    private long upperBand = Price.NONE;
    private long lowerBand = Price.NONE;
    private long collarReference = Price.NONE;
    private long collarUpper = Price.NONE;
    private long collarLower = Price.NONE;
    private long collarExtensions = Quantity.UNKNOWN;
    private char ipoQualifier;
    private long ipoQuotingNanos = Time.NONE;
    private long ipoPrice = Price.NONE;
    private long busts;

    /** @param market that the instrument belongs to */
    public InstrumentState(MarketWide market) {
        this.market = market;
    }

    /** Trading halts, pauses or goes on. */
    public void status(TradingStatus newStatus) {
        status.hear(newStatus);
    }

    /** An auction is ahead. */
    public void imbalance(Imbalance newImbalance) {
        imbalance.hear(newImbalance);
    }

    /** A trade that no order shows; only a cross changes anything. */
    public void trade(Trade trade) {
        crosses.hear(trade);
    }

    /** A trade is void. */
    public void bust(long tradeId) {
        busts++;
        crosses.bust(tradeId);
    }

    /** A rarer word; those that no figure here comes from change nothing. */
    public void notice(Notice notice) {
        switch (notice.type()) {
            case SHORT_SALE -> shortSaleTest = notice.code();
            case PRICE_BANDS -> {
                upperBand = notice.price(1);
                lowerBand = notice.price(2);
            }
            case AUCTION_COLLAR -> {
                collarReference = notice.price(0);
                collarUpper = notice.price(1);
                collarLower = notice.price(2);
                collarExtensions = notice.value();
            }
            case IPO_QUOTING -> {
                ipoQualifier = notice.code();
                ipoQuotingNanos = notice.value();
                ipoPrice = notice.price(0);
            }
            default -> {}
        }
    }

    @Override
    public TradingState tradingState() {
        return status.inForce();
    }

    @Override
    public boolean isTradingStopped() {
        return tradingState() != TradingState.TRADING && tradingState() != TradingState.UNKNOWN;
    }

    @Override
    public TradingStatus status() {
        return status;
    }

    @Override
    public char shortSaleTest() {
        return shortSaleTest;
    }

    @Override
    public boolean isShortSaleRestricted() {
        return shortSaleTest == '1' || shortSaleTest == '2';
    }

    @Override
    public long upperBand() {
        return upperBand;
    }

    @Override
    public long lowerBand() {
        return lowerBand;
    }

    @Override
    public long collarReference() {
        return collarReference;
    }

    @Override
    public long collarUpper() {
        return collarUpper;
    }

    @Override
    public long collarLower() {
        return collarLower;
    }

    @Override
    public long collarExtensions() {
        return collarExtensions;
    }

    @Override
    public Imbalance imbalance() {
        return imbalance;
    }

    @Override
    public Trade lastCross() {
        return crosses;
    }

    @Override
    public long crossPrice(TradeCondition cross) {
        return crosses.price(cross);
    }

    @Override
    public char ipoQualifier() {
        return ipoQualifier;
    }

    @Override
    public long ipoQuotingNanos() {
        return ipoQuotingNanos;
    }

    @Override
    public long ipoPrice() {
        return ipoPrice;
    }

    @Override
    public long busts() {
        return busts;
    }

    @Override
    public boolean hasReached(SessionEvent.Phase phase) {
        return market.hasReached(phase);
    }

    @Override
    public long breakerLevel(int level) {
        return market.breakerLevel(level);
    }

    @Override
    public int breakerBreached() {
        return market.breached();
    }
}
