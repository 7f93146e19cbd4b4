package io.penstock.engine.market;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Notional;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;

/**
 * Builds the bars of one instrument, and shows the one that was built last. The caller tells it in the order of the stream:
 * first that time has passed ({@link #closesAt}, {@link #timeIsUp}), then of trades. Lane thread.
 */
public final class BarBuilder implements Bar {
    private final int instrumentId;
    private final BarSpec spec;
    private final HoursClock hours;
    private final Notional notional = new Notional();
    /** What a full bar of notional is worth. */
    private final Notional full = new Notional();
    /** What is still missing to it, below zero. */
    private final Notional missing = new Notional();

    private boolean building;
    private long start;
    private long end;
    private long boundary;
    private boolean inHours;
    /** No interval that begins before is open to trades any more. */
    private long toldUntil = Long.MIN_VALUE;

    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private long buyVolume;
    private long sellVolume;
    private long trades;
    private boolean complete;
    private long lateTrades;
    private long lateVolume;
    private long busts;

    /** A builder that has heard of no trade. */
    public BarBuilder(Instrument instrument, BarSpec spec) {
        this.instrumentId = instrument.id();
        this.spec = spec;
        this.hours = new HoursClock(spec.hours());
        if (spec.kind() == BarSpec.Kind.NOTIONAL) {
            long unit = powerOfTen(Math.min(Price.DECIMALS, instrument.quantityDecimals()));
            long rest = powerOfTen(Math.max(0, instrument.quantityDecimals() - Price.DECIMALS));
            Price.notional(Math.multiplyExact(Price.ONE, unit), Math.multiplyExact(spec.size(), rest), full);
        }
    }

    /** Time of the first event that ends the present bar, in ns since the epoch; {@link Time#NONE} when none is begun. */
    @HotPath
    public long closesAt() {
        return !building ? Time.NONE : spec.kind() == BarSpec.Kind.TIME ? end : boundary;
    }

    /**
     * A trade with price and quantity, at an exchange time that is before {@link #closesAt}.
     *
     * @return whether it filled the bar, which is to be told and then {@link #next} called
     */
    @HotPath
    public boolean trade(long nanos, long price, long quantity, Side aggressor) {
        if (nanos < (building ? start : toldUntil) && spec.kind() == BarSpec.Kind.TIME) {
            lateTrades++;
            lateVolume += quantity;
            return false;
        }
        if (!building) {
            begin(nanos);
        }
        if (trades == 0) {
            open = price;
            high = price;
            low = price;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
        trades++;
        volume += quantity;
        buyVolume += aggressor == Side.BUY ? quantity : 0;
        sellVolume += aggressor == Side.SELL ? quantity : 0;
        Price.notional(price, quantity, notional);
        if (spec.kind() != BarSpec.Kind.TIME) {
            end = Math.max(end, nanos);
        }
        complete = isFull(price, quantity);
        return complete;
    }

    /** A trade was busted. */
    @HotPath
    public void bust() {
        busts++;
    }

    /** Time has come to {@link #closesAt}: the bar is to be told and then {@link #next} called. */
    @HotPath
    public void timeIsUp() {
        complete = spec.kind() == BarSpec.Kind.TIME;
    }

    /** The stream has ended. @return whether a bar with trades was begun, which is to be told */
    public boolean cut() {
        complete = false;
        return building && trades > 0;
    }

    /** The bar was told: makes room for the next one, and begins it where empty ones are wanted. */
    @HotPath
    public void next() {
        boolean timed = spec.kind() == BarSpec.Kind.TIME;
        toldUntil = timed ? end : toldUntil;
        building = false;
        lateTrades = 0;
        lateVolume = 0;
        busts = 0;
        clear();
        if (spec.fillsGaps() && inHours && end < boundary) {
            begin(end);
            open = close;
            high = close;
            low = close;
        }
    }

    private void begin(long nanos) {
        hours.set(nanos);
        building = true;
        boundary = hours.end();
        inHours = hours.isOpen();
        if (spec.kind() == BarSpec.Kind.TIME) {
            start = nanos - Math.floorMod(nanos - hours.start(), spec.size());
            end = Math.min(start + spec.size(), boundary);
        } else {
            start = nanos;
            end = nanos;
        }
        missing.clear();
        missing.subtract(full);
    }

    private void clear() {
        volume = 0;
        buyVolume = 0;
        sellVolume = 0;
        trades = 0;
        notional.clear();
    }

    private boolean isFull(long price, long quantity) {
        return switch (spec.kind()) {
            case TIME -> false;
            case TICK -> trades >= spec.size();
            case VOLUME -> volume >= spec.size();
            case NOTIONAL -> {
                Price.notional(price, quantity, missing);
                yield missing.signum() >= 0;
            }
        };
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    @Override
    public int instrumentId() {
        return instrumentId;
    }

    @Override
    public BarSpec spec() {
        return spec;
    }

    @Override
    public long startNanos() {
        return start;
    }

    @Override
    public long endNanos() {
        return end;
    }

    @Override
    public long open() {
        return open;
    }

    @Override
    public long high() {
        return high;
    }

    @Override
    public long low() {
        return low;
    }

    @Override
    public long close() {
        return close;
    }

    @Override
    public long volume() {
        return volume;
    }

    @Override
    public long buyVolume() {
        return buyVolume;
    }

    @Override
    public long sellVolume() {
        return sellVolume;
    }

    @Override
    public long trades() {
        return trades;
    }

    @Override
    public long averagePrice() {
        return notional.averagePrice(volume);
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public boolean isInHours() {
        return inHours;
    }

    @Override
    public long lateTrades() {
        return lateTrades;
    }

    @Override
    public long lateVolume() {
        return lateVolume;
    }

    @Override
    public long busts() {
        return busts;
    }
}
