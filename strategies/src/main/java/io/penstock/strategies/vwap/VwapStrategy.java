package io.penstock.strategies.vwap;

import io.penstock.api.HotPath;
import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.Definition;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.strategies.Auctions;
import io.penstock.strategies.MarketGate;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;

/** Adds up trades and takes busts back. The package page has the rules. */
final class VwapStrategy implements Strategy {
    private final MarketVolume market = new MarketVolume();
    private final TradeCounts counts = new TradeCounts();
    private InstrumentVolume[] volumes = new InstrumentVolume[64];
    private MarketGate gate;
    private LocalDay day;
    private MarketVolume[] buckets = {};
    private PastTrades past;
    private long[] scratch;
    private int profiles;

    @Override
    public void onStart(StrategyContext context) {
        Parameters parameters = context.parameters();
        gate = new MarketGate(parameters.getText(MarketGate.SESSION));
        day = new LocalDay(zone(parameters.getText(VwapProvider.ZONE)), parameters.getDurationNs(VwapProvider.BUCKET));
        buckets = new MarketVolume[day.buckets()];
        Arrays.setAll(buckets, bucket -> new MarketVolume());
        past = new PastTrades(parameters.getInt(VwapProvider.REMEMBER));
        scratch = new long[parameters.getInt(VwapProvider.BINS)];
        profiles = parameters.getInt(VwapProvider.PROFILES);
    }

    @Override
    public void onDefinition(Definition definition) {
        Instrument instrument = definition.instrument();
        int id = instrument.id();
        if (id >= volumes.length) {
            volumes = Arrays.copyOf(volumes, Math.max(id + 1, volumes.length * 2));
        }
        if (volumes[id] == null) {
            volumes[id] = new InstrumentVolume(instrument, new VolumeAtPrice(instrument.priceDecimals(), scratch));
        }
    }

    @Override
    @HotPath
    public void onSession(SessionEvent session) {
        gate.onSession(session);
    }

    @Override
    @HotPath
    public void onTrade(Trade trade) {
        InstrumentVolume volume = volumes[trade.instrumentId()];
        long price = trade.price();
        long quantity = trade.quantity();
        if (!counts(trade.condition())) {
            counts.outside++;
        } else if (price == Price.NONE || quantity <= 0 || !volume.hasRoomFor(quantity)) {
            counts.unusable++; // an unknown quantity is negative
        } else {
            volume.printed(price);
            int bucket = day.bucket(trade.tsEvent() == Time.NONE ? trade.streamNanos() : trade.tsEvent());
            Side aggressor = trade.aggressorSide();
            boolean auction = Auctions.isCross(trade.condition());
            add(volume, bucket, 1, price, quantity, aggressor, auction);
            if (trade.tradeId() != 0 && !past.isDisabled()) {
                past.remember(trade.instrumentId(), trade.tradeId()).set(bucket, price, quantity, aggressor, auction);
            }
        }
    }

    /** A trade printed in parts under one id is taken back in all its parts. */
    @Override
    @HotPath
    public void onTradeBust(Trade bust) {
        PastTrade trade = past.forget(bust.instrumentId(), bust.tradeId());
        if (trade == null) {
            counts.unknownBusts++;
        }
        while (trade != null) {
            InstrumentVolume volume = volumes[bust.instrumentId()];
            add(volume, trade.bucket, -1, trade.price, -trade.quantity, trade.aggressorSide, trade.auction);
            counts.busted++;
            trade = past.forget(bust.instrumentId(), bust.tradeId());
        }
    }

    @Override
    public void report(Results results) {
        new VwapReport(volumes, market, counts).write(results, day, buckets, profiles);
    }

    private void add(
            InstrumentVolume volume,
            int bucket,
            int count,
            long price,
            long quantity,
            Side aggressor,
            boolean auction) {
        volume.add(count, price, quantity, aggressor, auction);
        market.add(count, price, quantity, aggressor, auction, volume.instrument);
        buckets[bucket].add(count, price, quantity, aggressor, auction, volume.instrument);
    }

    private boolean counts(TradeCondition condition) {
        return gate.isInSession()
                || condition == TradeCondition.OPENING_CROSS
                || condition == TradeCondition.CLOSING_CROSS;
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    VwapProvider.ZONE + "=" + name + ": not a time zone of the tz database, as America/New_York", e);
        }
    }
}
