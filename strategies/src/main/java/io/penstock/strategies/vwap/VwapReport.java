package io.penstock.strategies.vwap;

import io.penstock.api.Instrument;
import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The figures of the market, then tables by instrument in the order of notional, by bucket of the day and by price. */
final class VwapReport {
    private final List<InstrumentVolume> traded;
    private final MarketVolume market;
    private final TradeCounts counts;

    VwapReport(InstrumentVolume[] volumes, MarketVolume market, TradeCounts counts) {
        this.market = market;
        this.counts = counts;
        traded = Arrays.stream(volumes)
                .filter(volume -> volume != null && !volume.atPrice.isEmpty())
                .sorted(Comparator.comparing(VwapReport::notional, Comparator.reverseOrder())
                        .thenComparing(volume -> volume.instrument, Figures.BY_NAME))
                .toList();
    }

    void write(Results results, LocalDay day, MarketVolume[] buckets, int profiles) {
        writeMarket(results);
        writeVolumes(results.table(
                "volume by instrument",
                "symbol",
                "venue",
                "trades",
                "volume",
                "notional",
                "share.pct",
                "auction.pct",
                "buy.pct",
                "sell.pct"));
        writePrices(results.table(
                "prices by instrument", "symbol", "venue", "open", "high", "low", "last", "vwap", "poc", "poc.pct"));
        writeDay(
                results.table("day", "from", "trades", "notional", "share.pct", "auction.pct", "buy.pct", "sell.pct"),
                day,
                buckets);
        writeProfiles(results.table("volume at price", "symbol", "from", "width", "volume", "share.pct"), profiles);
    }

    private void writeMarket(Results results) {
        double total = market.total.toDouble();
        results.put("trades", market.trades);
        results.put("instruments", traded.size());
        results.put("notional", Figures.rounded(total, 2));
        results.put("auction.pct", Figures.percent(market.auction.toDouble(), total));
        results.put("buy.pct", Figures.percent(market.buys.toDouble(), total));
        results.put("sell.pct", Figures.percent(market.sells.toDouble(), total));
        results.put("trades.outside", counts.outside);
        results.put("trades.unusable", counts.unusable);
        results.put("trades.busted", counts.busted);
        results.put("busts.unknown", counts.unknownBusts);
    }

    private void writeVolumes(Results.Table table) {
        double total = market.total.toDouble();
        for (InstrumentVolume volume : traded) {
            BigDecimal notional = notional(volume);
            table.row(
                    volume.instrument.symbol(),
                    volume.instrument.venue(),
                    volume.trades,
                    Figures.quantity(volume.volume, volume.instrument),
                    Figures.money(notional),
                    Figures.cell(Figures.percent(notional.doubleValue(), total), 2),
                    Figures.cell(Figures.percent(volume.auctionVolume, volume.volume), 2),
                    Figures.cell(Figures.percent(volume.buyVolume, volume.volume), 2),
                    Figures.cell(Figures.percent(volume.sellVolume, volume.volume), 2));
        }
    }

    private void writePrices(Results.Table table) {
        for (InstrumentVolume volume : traded) {
            Instrument instrument = volume.instrument;
            VolumeAtPrice atPrice = volume.atPrice;
            long poc = atPrice.pointOfControl();
            table.row(
                    instrument.symbol(),
                    instrument.venue(),
                    Figures.price(volume.open, instrument),
                    Figures.price(volume.high, instrument),
                    Figures.price(volume.low, instrument),
                    Figures.price(volume.last, instrument),
                    Figures.averagePrice(volume.notional.averagePrice(volume.volume), instrument),
                    Figures.price(poc * atPrice.width(), instrument),
                    Figures.cell(Figures.percent(atPrice.volume(poc), volume.volume), 2));
        }
    }

    private void writeDay(Results.Table table, LocalDay day, MarketVolume[] buckets) {
        double total = market.total.toDouble();
        for (int bucket = 0; bucket < buckets.length; bucket++) {
            MarketVolume volume = buckets[bucket];
            if (volume.trades > 0) {
                double notional = volume.total.toDouble();
                table.row(
                        day.label(bucket),
                        volume.trades,
                        Figures.money(volume.total.toBigDecimal()),
                        Figures.cell(Figures.percent(notional, total), 2),
                        Figures.cell(Figures.percent(volume.auction.toDouble(), notional), 2),
                        Figures.cell(Figures.percent(volume.buys.toDouble(), notional), 2),
                        Figures.cell(Figures.percent(volume.sells.toDouble(), notional), 2));
            }
        }
    }

    private void writeProfiles(Results.Table table, int profiles) {
        traded.stream().limit(profiles).forEach(volume -> {
            VolumeAtPrice atPrice = volume.atPrice;
            for (long bin = atPrice.lowest(); bin <= atPrice.highest(); bin++) {
                if (atPrice.volume(bin) > 0) {
                    table.row(
                            volume.instrument.symbol(),
                            Figures.price(bin * atPrice.width(), volume.instrument),
                            Figures.price(atPrice.width(), volume.instrument),
                            Figures.quantity(atPrice.volume(bin), volume.instrument),
                            Figures.cell(Figures.percent(atPrice.volume(bin), volume.volume), 2));
                }
            }
        });
    }

    private static BigDecimal notional(InstrumentVolume volume) {
        return volume.notional.toBigDecimal(volume.instrument.quantityDecimals());
    }
}
