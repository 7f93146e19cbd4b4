package io.penstock.engine.book;

/**
 * What rests at a level beside the orders that are known: orders from before the feed's start, which are ahead of all
 * others. It is what the level's total exceeds its orders by, found by a walk over them: only unknown orders, stated totals
 * and questions about the level pay for it, and no change of a known order does. Lane thread.
 */
final class Unattributed {
    private final OrderStore store;

    Unattributed(OrderStore store) {
        this.store = store;
    }

    long of(int level) {
        long quantity = store.levels.quantity(level);
        for (int order = store.levels.last(level); order != OrderStore.NONE; order = store.orders.before(order)) {
            quantity -= store.orders.quantity(order);
        }
        return quantity;
    }

    /** Takes at most what there is. @return whether nothing is left at the level */
    boolean take(int level, long quantity) {
        store.levels.change(level, -Math.min(of(level), quantity), 0);
        return isEmpty(level);
    }

    /** The level holds {@code total} in all. @return whether the known orders hold no more than that */
    boolean state(int level, long total) {
        long missing = total - store.levels.quantity(level);
        long least = -of(level);
        store.levels.change(level, Math.max(missing, least), 0);
        return missing >= least;
    }

    boolean isEmpty(int level) {
        return store.levels.orders(level) == 0 && store.levels.quantity(level) == 0;
    }
}
