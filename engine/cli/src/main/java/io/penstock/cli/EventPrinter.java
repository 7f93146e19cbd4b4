package io.penstock.cli;

import io.penstock.api.Instrument;
import io.penstock.api.Time;
import io.penstock.api.event.Definition;
import io.penstock.api.event.Event;
import io.penstock.api.event.EventKind;
import io.penstock.api.event.FeedGap;
import io.penstock.api.event.Imbalance;
import io.penstock.api.event.LevelEvent;
import io.penstock.api.event.Notice;
import io.penstock.api.event.OrderEvent;
import io.penstock.api.event.Quote;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.Trade;
import io.penstock.api.event.TradingStatus;
import io.penstock.api.market.Bar;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Prints a line for each event of the groups that are to be seen: when, number, symbol, what it says, and the top of the
 * book after it. Lane thread; what is to be seen is set by the feed thread while the lanes rest.
 */
final class EventPrinter implements Strategy {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS", Locale.ROOT);
    private static final int WHAT_WIDTH = 48;

    private final PrintWriter out;
    private StrategyContext context;
    private Predicate<String> symbols = symbol -> true;
    private ZoneId zone = ZoneOffset.UTC;
    private boolean isShowing;
    /** Something else than quotes, of the group that is shown. */
    private boolean hasPrinted;

    private long lines;

    EventPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints from now on what is said of these symbols and of the whole market. */
    void show(Predicate<String> newSymbols, ZoneId newZone) {
        symbols = newSymbols;
        zone = newZone;
        isShowing = true;
        hasPrinted = false;
    }

    /** Prints nothing from now on. */
    void hide() {
        isShowing = false;
    }

    @Override
    public void onStart(StrategyContext newContext) {
        context = newContext;
        newContext.recordedBars();
    }

    @Override
    public void onDefinition(Definition definition) {
        print(definition);
    }

    @Override
    public void onOrder(OrderEvent order) {
        print(order);
    }

    @Override
    public void onLevel(LevelEvent level) {
        print(level);
    }

    /** An execution of an order was printed as such. */
    @Override
    public void onTrade(Trade trade) {
        if (trade.kind() == EventKind.TRADE) {
            print(trade);
        }
    }

    @Override
    public void onTradeBust(Trade trade) {
        print(trade);
    }

    /** One that follows from what was printed says nothing new. */
    @Override
    public void onQuote(Quote quote) {
        if (!hasPrinted) {
            print(quote);
            hasPrinted = false;
        }
    }

    /** Of a source without orders or quotes, whose events have no number of their own either. */
    @Override
    public void onBar(Bar bar) {
        Instrument instrument = context.instruments().get(bar.instrumentId());
        if (isShowing && symbols.test(instrument.symbol())) {
            print(time(context.now()) + "  ", instrument, EventText.of(bar, instrument), "");
        }
    }

    @Override
    public void onStatus(TradingStatus status) {
        print(status);
    }

    @Override
    public void onImbalance(Imbalance imbalance) {
        print(imbalance);
    }

    @Override
    public void onNotice(Notice notice) {
        print(notice);
    }

    @Override
    public void onSession(SessionEvent session) {
        print(session);
    }

    @Override
    public void onGap(FeedGap gap) {
        print(gap);
    }

    @Override
    public void onClear(Event clear) {
        print(clear);
    }

    @Override
    public void report(Results results) {
        results.put("lines printed", lines);
    }

    private void print(Event event) {
        if (!isShowing) {
            return;
        }
        boolean isOfAll = event.instrumentId() == Instrument.ALL;
        Instrument instrument = isOfAll ? null : context.instruments().get(event.instrumentId());
        if (!isOfAll && !symbols.test(instrument.symbol())) {
            return;
        }
        String top = isOfAll ? "" : EventText.top(context.book(event.instrumentId()));
        String start = time(event.streamNanos()) + "  #" + event.sequence() + "  ";
        print(start, instrument, EventText.of(event, instrument), top);
    }

    /** @param instrument null for all; {@code top} empty for none */
    private void print(String start, Instrument instrument, String text, String top) {
        String what = ValueText.printable(text);
        String symbol = instrument == null ? "*" : ValueText.printable(instrument.symbol());
        String gap = top.isEmpty() ? "" : " ".repeat(Math.max(0, WHAT_WIDTH - what.length())) + "  ";
        out.println(start + symbol + "  " + what + gap + top);
        out.flush();
        lines++;
        hasPrinted = true;
    }

    private String time(long nanos) {
        if (nanos == Time.NONE) {
            return "--:--:--.---------";
        }
        Instant instant =
                Instant.ofEpochSecond(Math.floorDiv(nanos, Time.SECOND_NS), Math.floorMod(nanos, Time.SECOND_NS));
        return CLOCK.format(instant.atZone(zone));
    }
}
