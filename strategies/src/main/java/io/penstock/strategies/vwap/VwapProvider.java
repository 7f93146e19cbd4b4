package io.penstock.strategies.vwap;

import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.strategies.MarketGate;
import java.util.List;

/** Makes {@link VwapStrategy}. */
public final class VwapProvider implements StrategyProvider {
    static final String BUCKET = "bucket";
    static final String ZONE = "zone";
    static final String BINS = "bins";
    static final String PROFILES = "profiles";
    static final String REMEMBER = "remember";

    @Override
    public String name() {
        return "vwap";
    }

    @Override
    public String description() {
        return "volume-weighted average price, volume at price and the profile of the day";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.duration(BUCKET, "30m", "1m", "24h", "length of a bucket of the day"),
                Parameter.text(ZONE, "America/New_York", "time zone of the day, as the tz database names it"),
                Parameter.integer(BINS, 64, 8, 4096, "bins of volume at price for each instrument"),
                Parameter.integer(PROFILES, 5, 0, 1000, "instruments whose volume at price is reported"),
                Parameter.integer(REMEMBER, 262_144, 0, 16_777_216, "latest trades that a bust can still take back"),
                MarketGate.parameter("all"));
    }

    @Override
    public void check(Parameters parameters) {
        VwapStrategy.zone(parameters.getText(ZONE));
    }

    @Override
    public Strategy create() {
        return new VwapStrategy();
    }
}
