package io.penstock.engine.market;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.TradeCondition;

/** The last imbalance of an instrument. */
final class LastImbalance extends KeptEvent implements Imbalance {
    private long pairedQuantity = Quantity.UNKNOWN;
    private long imbalanceQuantity = Quantity.UNKNOWN;
    private Side imbalanceSide = Side.NONE;
    private long referencePrice = Price.NONE;
    private long nearPrice = Price.NONE;
    private long farPrice = Price.NONE;
    private TradeCondition auction = TradeCondition.UNKNOWN;

    LastImbalance() {
        super(EventKind.IMBALANCE);
    }

    void hear(Imbalance imbalance) {
        keep(imbalance);
        pairedQuantity = imbalance.pairedQuantity();
        imbalanceQuantity = imbalance.imbalanceQuantity();
        imbalanceSide = imbalance.imbalanceSide();
        referencePrice = imbalance.referencePrice();
        nearPrice = imbalance.nearPrice();
        farPrice = imbalance.farPrice();
        auction = imbalance.auction();
    }

    @Override
    public long pairedQuantity() {
        return pairedQuantity;
    }

    @Override
    public long imbalanceQuantity() {
        return imbalanceQuantity;
    }

    @Override
    public Side imbalanceSide() {
        return imbalanceSide;
    }

    @Override
    public long referencePrice() {
        return referencePrice;
    }

    @Override
    public long nearPrice() {
        return nearPrice;
    }

    @Override
    public long farPrice() {
        return farPrice;
    }

    @Override
    public TradeCondition auction() {
        return auction;
    }
}
