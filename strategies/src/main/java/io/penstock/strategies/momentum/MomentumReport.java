package io.penstock.strategies.momentum;

import io.penstock.api.Notional;
import io.penstock.api.strategy.Results;
import io.penstock.strategies.Figures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The figures of the account, then a table of each instrument, those that won or lost most first. */
final class MomentumReport {
    private final Account account;
    private final List<Track> tracks;

    MomentumReport(Account account, Track[] active, int activeCount) {
        this.account = account;
        tracks = Arrays.asList(active).subList(0, activeCount);
    }

    void write(Results results) {
        double profit = account.profit();
        double turnover = account.turnover.toDouble();
        long trips = tracks.stream().mapToLong(track -> track.position.trips).sum();
        long wins = tracks.stream().mapToLong(track -> track.position.wins).sum();
        results.put("pnl", Figures.rounded(profit, 2));
        results.put("pnl.before.fees", Figures.rounded(profit + account.fees.toDouble(), 2));
        results.put("fees", Figures.rounded(account.fees.toDouble(), 2));
        results.put("spread.cost", Figures.rounded(account.spreadCost(), 2));
        results.put("max.drawdown", Figures.rounded(account.drawdown(), 2));
        results.put("turnover", Figures.rounded(turnover, 2));
        results.put("pnl.per.turnover.bps", turnover > 0 ? Figures.rounded(1e4 * profit / turnover, 4) : Double.NaN);
        results.put("trips", trips);
        results.put("win.pct", Figures.percent(wins, trips));
        results.put(
                "fills",
                tracks.stream().mapToLong(track -> track.position.fills).sum());
        results.put("fills.short", account.shortFills);
        results.put(
                "positions.open",
                tracks.stream().filter(track -> track.position.quantity != 0).count());
        results.put(
                "instruments.untradable",
                tracks.stream().filter(track -> track.size == 0).count());
        writeInstruments(results.table(
                "momentum by instrument",
                "symbol",
                "venue",
                "trips",
                "win.pct",
                "fills",
                "turnover",
                "fees",
                "pnl",
                "position"));
    }

    private void writeInstruments(Results.Table table) {
        tracks.stream()
                .filter(track -> track.position.fills > 0)
                .sorted(Comparator.comparing((Track track) -> profit(track).abs(), Comparator.reverseOrder())
                        .thenComparing(track -> track.instrument, Figures.BY_NAME))
                .forEach(track -> table.row(
                        track.instrument.symbol(),
                        track.instrument.venue(),
                        track.position.trips,
                        Figures.cell(Figures.percent(track.position.wins, track.position.trips), 2),
                        track.position.fills,
                        money(track, track.position.turnover),
                        money(track, track.position.fees),
                        Figures.money(profit(track)),
                        Figures.quantity(track.position.quantity, track.instrument)));
    }

    private static BigDecimal profit(Track track) {
        return track.position.profit(track.exitPrice()).toBigDecimal(track.instrument.quantityDecimals());
    }

    private static BigDecimal money(Track track, Notional sum) {
        return Figures.money(sum.toBigDecimal(track.instrument.quantityDecimals()));
    }
}
