package io.penstock.feeds.synthetic;

/**
 * How many messages are still to be made, so that the day has exactly as many as asked for. Every resting order owes one
 * more message, the one that removes it; other messages are reserved for steps of the day that must or should come. What
 * remains is for order flow, which never takes the last one that is owed. One owner.
 */
final class Budget {
    private long left;
    private long reserved;
    private long live;

    Budget(long messages) {
        left = messages;
    }

    /** Messages that order flow may still make, removals included. */
    long forFlow() {
        return left - reserved;
    }

    /** Orders that rest in all books. */
    long live() {
        return live;
    }

    /** True when a message that leaves the number of orders as it is can be afforded. */
    boolean allowsMessage() {
        return forFlow() > live;
    }

    /** True when a new order can be afforded, with the message that will remove it. */
    boolean allowsOrder() {
        return forFlow() > live + 1;
    }

    /** Sets messages aside. False, with nothing changed, when they cannot be afforded. */
    boolean tryReserve(long messages) {
        if (forFlow() - messages < live) {
            return false;
        }
        reserved += messages;
        return true;
    }

    /** Gives reserved messages back, to be made at once or left to order flow. */
    void release(long messages) {
        reserved -= messages;
    }

    void spend() {
        left--;
    }

    void orderCame() {
        live++;
    }

    void orderLeft() {
        live--;
    }
}
