package io.penstock.engine.market;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Best price of one side over all members, how much rests there and who holds it. A symbol trades on few venues: walks all. */
final class CompositeSide {
    private final Side side;
    private final List<CompositeMember> members;
    private long price = Price.NONE;
    private long quantity;
    private int[] holders = new int[4];
    private int held;

    CompositeSide(Side side, List<CompositeMember> members) {
        this.side = side;
        this.members = members;
    }

    @HotPath
    boolean update() {
        long best = Price.NONE;
        for (int i = 0; i < members.size(); i++) {
            best = better(best, members.get(i).price(side));
        }
        boolean changed = best != price;
        price = best;
        changed |= hold();
        return changed;
    }

    long price() {
        return price;
    }

    long quantity() {
        return quantity;
    }

    int holders() {
        return held;
    }

    int holder(int index) {
        return holders[Objects.checkIndex(index, held)];
    }

    /** @return whether quantity or holders differ from before */
    private boolean hold() {
        long total = 0;
        int count = 0;
        boolean changed = false;
        for (int i = 0; i < members.size(); i++) {
            CompositeMember member = members.get(i);
            if (price != Price.NONE && member.price(side) == price) {
                total = total == Quantity.UNKNOWN || member.quantity(side) == Quantity.UNKNOWN
                        ? Quantity.UNKNOWN
                        : total + member.quantity(side);
                changed |= put(count++, member.instrumentId());
            }
        }
        changed |= total != quantity || count != held;
        quantity = total;
        held = count;
        return changed;
    }

    private boolean put(int index, int instrumentId) {
        if (index == holders.length) {
            holders = Arrays.copyOf(holders, index * 2);
        }
        boolean changed = index >= held || holders[index] != instrumentId;
        holders[index] = instrumentId;
        return changed;
    }

    private long better(long one, long other) {
        if (one == Price.NONE || other == Price.NONE) {
            return one == Price.NONE ? other : one;
        }
        return side == Side.BUY ? Math.max(one, other) : Math.min(one, other);
    }
}
