package io.penstock.strategies.vpin;

import io.penstock.api.HotPath;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.Auctions;
import io.penstock.strategies.MarketGate;
import io.penstock.strategies.PerInstrument;
import java.time.Duration;

/** Pours trades, or bars, into buckets. The package page has the rules. */
final class VpinStrategy implements Strategy {
    private final PerInstrument<Flow> flows = new PerInstrument<>();
    private MarketGate gate;
    private long bucket;
    private int buckets;
    private double alarm;
    private boolean bulk;

    @Override
    public void onStart(StrategyContext context) {
        Parameters parameters = context.parameters();
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        bucket = parameters.getLong(VpinProvider.BUCKET);
        buckets = parameters.getInt(VpinProvider.BUCKETS);
        alarm = parameters.getDouble(VpinProvider.ALARM);
        bulk = parameters.getText(VpinProvider.SIGN).equals(VpinProvider.BULK);
        if (bulk) {
            context.bars(BarSpec.time(Duration.ofNanos(parameters.getDurationNs(VpinProvider.BAR))));
        }
    }

    @Override
    public void onDefinition(Definition definition) {
        flows.define(definition.instrument(), instrument -> new Flow(instrument, bucket, buckets, alarm));
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        gate.onSession(session);
    }

    @Override
    @HotPath
    public void onTrade(Trade trade) {
        long quantity = trade.quantity();
        boolean counts = gate.isInSession() && quantity > 0 && !Auctions.isCross(trade.condition());
        if (!counts) {
            return;
        }
        Flow flow = flows.get(trade.instrumentId());
        if (!bulk) {
            flow.trade(trade.aggressorSide(), quantity, trade.streamNanos());
        } else if (trade.price() != Price.NONE) {
            flow.barVolume += quantity;
        }
    }

    @Override
    @HotPath
    public void onBar(Bar bar) {
        flows.get(bar.instrumentId()).divideBar(bar.close(), bar.endNanos());
    }

    @Override
    public void report(Results results) {
        new VpinReport(flows.stream().toList()).write(results);
    }
}
