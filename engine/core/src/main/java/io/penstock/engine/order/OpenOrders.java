package io.penstock.engine.order;

import io.penstock.api.HotPath;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import java.util.Arrays;

/**
 * The open orders of one strategy, by client order id, and in the order in which they were sent. A table with linear
 * probing, at most half full; closed orders are used again. Lane thread.
 */
public final class OpenOrders {
    private OpenOrder[] table = new OpenOrder[64];
    private int[] sentByInstrument = new int[64];
    private int size;
    private OpenOrder first;
    private OpenOrder last;
    private OpenOrder closed;

    /** Makes an order of a ticket, with the next id of its instrument. */
    @HotPath
    public OpenOrder open(OrderTicket ticket, long nanos) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        OpenOrder order = closed;
        if (order == null) {
            order = new OpenOrder();
        } else {
            closed = order.next;
        }
        order.begin(nextId(ticket.instrumentId()), ticket, nanos);
        order.next = null;
        order.previous = last;
        if (last == null) {
            first = order;
        } else {
            last.next = order;
        }
        last = order;
        table[freePlace(order.clientOrderId())] = order;
        size++;
        return order;
    }

    /** The open order of an id; null when there is none. */
    @HotPath
    public OpenOrder find(long clientOrderId) {
        int place = home(clientOrderId);
        while (table[place] != null) {
            if (table[place].clientOrderId() == clientOrderId) {
                return table[place];
            }
            place = place + 1 & table.length - 1;
        }
        return null;
    }

    /** The order is no longer open; what it shows stays until it is {@link #recycle recycled}. */
    @HotPath
    public void close(OpenOrder order) {
        if (order.previous == null) {
            first = order.next;
        } else {
            order.previous.next = order.next;
        }
        if (order.next == null) {
            last = order.previous;
        } else {
            order.next.previous = order.previous;
        }
        remove(order);
        size--;
    }

    /** Nobody looks at a closed order any more. */
    @HotPath
    public void recycle(OpenOrder order) {
        order.previous = null;
        order.next = closed;
        closed = order;
    }

    /** The one sent first; null when none is open. */
    @HotPath
    public OpenOrder first() {
        return first;
    }

    /** The one sent next after an open one; null after the last. */
    @HotPath
    public OpenOrder after(OpenOrder order) {
        return order.next;
    }

    /** How many are open. */
    public int size() {
        return size;
    }

    private long nextId(int instrumentId) {
        if (instrumentId >= sentByInstrument.length) {
            sentByInstrument = Arrays.copyOf(sentByInstrument, Math.max(instrumentId + 1, 2 * sentByInstrument.length));
        }
        return instrumentId * Orders.IDS_PER_INSTRUMENT + ++sentByInstrument[instrumentId];
    }

    /** Closes the hole: what probed past it moves up, as in Knuth's algorithm R (volume 3, section 6.4). */
    private void remove(OpenOrder order) {
        int mask = table.length - 1;
        int hole = home(order.clientOrderId());
        while (table[hole] != order) {
            hole = hole + 1 & mask;
        }
        for (int place = hole + 1 & mask; table[place] != null; place = place + 1 & mask) {
            int home = home(table[place].clientOrderId());
            if ((place - home & mask) >= (place - hole & mask)) {
                table[hole] = table[place];
                hole = place;
            }
        }
        table[hole] = null;
    }

    private int freePlace(long clientOrderId) {
        int place = home(clientOrderId);
        while (table[place] != null) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private int home(long clientOrderId) {
        long mixed = clientOrderId * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & table.length - 1;
    }

    private void grow() {
        table = new OpenOrder[2 * table.length];
        for (OpenOrder order = first; order != null; order = order.next) {
            table[freePlace(order.clientOrderId())] = order;
        }
    }
}
