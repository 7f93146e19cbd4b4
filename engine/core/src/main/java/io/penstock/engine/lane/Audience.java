package io.penstock.engine.lane;

import java.util.List;

/** The strategies of a lane that follow the same instrument, apart for each callback. Immutable. */
final class Audience {
    private final int number;
    private final StrategyRunner[] followers;
    private final StrategyRunner[][] byCallback = new StrategyRunner[Callback.values().length][];
    private final boolean hearsOfChanges;
    private final boolean hearsOfComposites;

    /** @param number from 0, in their order */
    Audience(int number, List<StrategyRunner> followers) {
        this.number = number;
        this.followers = followers.toArray(StrategyRunner[]::new);
        for (Callback callback : Callback.values()) {
            byCallback[callback.ordinal()] =
                    followers.stream().filter(runner -> runner.hears(callback)).toArray(StrategyRunner[]::new);
        }
        hearsOfComposites = of(Callback.COMPOSITE).length > 0;
        hearsOfChanges = hearsOfComposites || of(Callback.BOOK).length + of(Callback.QUOTE).length > 0;
    }

    int number() {
        return number;
    }

    /** All of them. */
    StrategyRunner[] followers() {
        return followers;
    }

    /** Who overrides this callback. */
    StrategyRunner[] of(Callback callback) {
        return byCallback[callback.ordinal()];
    }

    /** Whether anybody wants to know at the end of a group that the book changed in it. */
    boolean hearsOfChanges() {
        return hearsOfChanges;
    }

    /** Whether anybody wants the best over all instruments of a symbol. */
    boolean hearsOfComposites() {
        return hearsOfComposites;
    }

    /** Whether nobody hears of an order but by quotes, if he does. */
    boolean hearsOnlyQuotesOfOrders() {
        return of(Callback.ORDER).length + of(Callback.BOOK).length + of(Callback.GROUP_END).length == 0;
    }

    boolean contains(StrategyRunner runner) {
        for (StrategyRunner follower : followers) {
            if (follower == runner) {
                return true;
            }
        }
        return false;
    }
}
