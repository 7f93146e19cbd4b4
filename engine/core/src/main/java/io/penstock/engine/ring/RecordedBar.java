package io.penstock.engine.ring;

import io.penstock.api.HotPath;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;

/** Shows a bar that a source carries: which field of its slot says what. Reused. Lane thread. */
public final class RecordedBar implements Bar {
    private RingEvent event;
    private BarSpec spec;
    private boolean inHours;

    /** From now on shows this event, which is a bar, as one of the bars that were asked for. */
    @HotPath
    public void show(RingEvent bar, BarSpec asked, boolean isWithinHours) {
        event = bar;
        spec = asked;
        inHours = isWithinHours;
    }

    /** First time of the interval of a bar, in ns since the epoch. */
    @HotPath
    public static long startNanos(RingEvent bar) {
        return bar.tsEvent() - bar.interval().lengthNs();
    }

    @Override
    public int instrumentId() {
        return event.instrumentId();
    }

    @Override
    public BarSpec spec() {
        return spec;
    }

    @Override
    public long startNanos() {
        return startNanos(event);
    }

    @Override
    public long endNanos() {
        return event.tsEvent();
    }

    @Override
    public long open() {
        return event.orderId();
    }

    @Override
    public long high() {
        return event.newOrderId();
    }

    @Override
    public long low() {
        return event.value();
    }

    @Override
    public long close() {
        return event.price();
    }

    @Override
    public long volume() {
        return event.quantity();
    }

    @Override
    public long buyVolume() {
        return Quantity.UNKNOWN;
    }

    @Override
    public long sellVolume() {
        return Quantity.UNKNOWN;
    }

    @Override
    public long trades() {
        return Quantity.UNKNOWN;
    }

    @Override
    public long averagePrice() {
        return Price.NONE;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public boolean isInHours() {
        return inHours;
    }

    @Override
    public long lateTrades() {
        return 0;
    }

    @Override
    public long lateVolume() {
        return 0;
    }

    @Override
    public long busts() {
        return 0;
    }

    @Override
    public boolean isRecorded() {
        return true;
    }
}
