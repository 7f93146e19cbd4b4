package io.penstock.engine.market;

import io.penstock.api.HotPath;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.market.CompositeQuote;
import java.util.ArrayList;
import java.util.List;

/** The quotes of all instruments of one symbol, and the best of them. Lane thread. */
public final class CompositeBook implements CompositeQuote {
    private final String symbol;
    private final List<CompositeMember> members = new ArrayList<>();
    private final CompositeSide bid = new CompositeSide(Side.BUY, members);
    private final CompositeSide ask = new CompositeSide(Side.SELL, members);
    private long streamNanos = Time.NONE;

    /** @param symbol of the instruments to come */
    public CompositeBook(String symbol) {
        this.symbol = symbol;
    }

    /** Another instrument of the symbol, without a quote yet. */
    public CompositeMember join(int instrumentId) {
        CompositeMember member = new CompositeMember(instrumentId);
        members.add(member);
        return member;
    }

    /** Looks for the best after some members changed. @return whether price, quantity or holders of a side differ */
    @HotPath
    public boolean update(long nanos) {
        boolean changed = bid.update();
        changed |= ask.update();
        if (changed) {
            streamNanos = nanos;
        }
        return changed;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public long bidPrice() {
        return bid.price();
    }

    @Override
    public long bidQuantity() {
        return bid.quantity();
    }

    @Override
    public long askPrice() {
        return ask.price();
    }

    @Override
    public long askQuantity() {
        return ask.quantity();
    }

    @Override
    public int holders(Side side) {
        return side(side).holders();
    }

    @Override
    public int holder(Side side, int index) {
        return side(side).holder(index);
    }

    @Override
    public long streamNanos() {
        return streamNanos;
    }

    private CompositeSide side(Side side) {
        return side == Side.BUY ? bid : ask;
    }
}
