package io.penstock.strategies;

import io.penstock.api.Instrument;
import io.penstock.api.Instruments;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.MarketState;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lane by hand: one strategy, books that show what the test says, stream time that the test moves, timers that fire on
 * the way. Times are milliseconds after {@link #OPEN}. Its calls allocate nothing where they take {@code long} prices.
 */
public final class FakeMarket implements StrategyContext {
    /** 2024-01-02 09:30 in New York. */
    public static final long OPEN = 1_704_205_800L * Time.SECOND_NS;

    /** No quantity at all on a side. */
    public static final String NOTHING = "";

    private final Strategy strategy;
    private final Parameters parameters;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<FakeBook> books = new ArrayList<>();
    private final FakeEvent event = new FakeEvent();
    private final long[] timerIds = new long[100_000];
    private final long[] timerDues = new long[100_000];
    private int timers;
    private long lastTimerId;
    private long now = Time.NONE;

    /** Starts a strategy with parameters as on the command line, {@code a=1,b=2} or empty. */
    public FakeMarket(StrategyProvider provider, String parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : parameters.isEmpty() ? new String[0] : parameters.split(",", -1)) {
            given.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        this.parameters = Parameters.of(provider.parameters(), given);
        strategy = provider.create();
        strategy.onStart(this);
    }

    /** A stock: whole shares, prices in cents, on XNAS. */
    public int define(String symbol) {
        return define(symbol, "XNAS", 2, 0);
    }

    public int define(String symbol, String venue, int priceDecimals, int quantityDecimals) {
        Instrument instrument = new Instrument(
                instruments.size(), symbol, venue, priceDecimals, quantityDecimals, Quantity.UNKNOWN, -1);
        instruments.add(instrument);
        books.add(new FakeBook(instrument));
        redefine(instrument.id());
        return instrument.id();
    }

    /** Says the definition of an instrument once more. */
    public void redefine(int id) {
        stamp(id, now);
        event.instrument = instruments.get(id);
        strategy.onDefinition(event);
    }

    public FakeMarket at(long millis) {
        return atNanos(OPEN + millis * 1_000_000);
    }

    /** Moves stream time as the next event would: timers due until then, inclusive, fire first at their own time. */
    public FakeMarket atNanos(long nanos) {
        for (int timer = dueTimer(nanos); timer >= 0; timer = dueTimer(nanos)) {
            long id = timerIds[timer];
            now = timerDues[timer];
            removeTimer(timer);
            strategy.onTimer(id);
        }
        now = nanos;
        return this;
    }

    /** Shows a book of one level a side; {@link #NOTHING} for an empty side. */
    public void book(int id, String bid, long bidQuantity, String ask, long askQuantity) {
        book(id, price(bid), bidQuantity, price(ask), askQuantity);
    }

    public void book(int id, long bid, long bidQuantity, long ask, long askQuantity) {
        books.get(id).show(bid, bidQuantity, ask, askQuantity);
        strategy.onBook(books.get(id));
    }

    /** Tells the strategy that the book, as it is now, has changed. */
    public void bookChanged(int id) {
        strategy.onBook(books.get(id));
    }

    public void trade(int id, String price, long quantity, Side aggressor, long tradeId) {
        trade(id, price(price), quantity, aggressor, tradeId, TradeCondition.BOOK, now);
    }

    public void cross(int id, String price, long quantity, long tradeId, TradeCondition condition) {
        trade(id, price(price), quantity, Side.NONE, tradeId, condition, now);
    }

    public void trade(
            int id, long price, long quantity, Side aggressor, long tradeId, TradeCondition condition, long tsEvent) {
        stamp(id, tsEvent);
        event.price = price;
        event.quantity = quantity;
        event.aggressorSide = aggressor;
        event.tradeId = tradeId;
        event.condition = condition;
        strategy.onTrade(event);
    }

    public void bust(int id, long tradeId) {
        stamp(id, now);
        event.price = Price.NONE;
        event.quantity = Quantity.UNKNOWN;
        event.tradeId = tradeId;
        strategy.onTradeBust(event);
    }

    public void status(int id, TradingState state) {
        stamp(id, now);
        event.state = state;
        strategy.onStatus(event);
    }

    public void session(SessionEvent.Phase phase) {
        stamp(Instrument.ALL, now);
        event.phase = phase;
        strategy.onSession(event);
    }

    /** A gap that makes one book stale. */
    public void gap(int id) {
        books.get(id).stale(true);
        stamp(id, now);
        strategy.onGap(event);
    }

    /** Makes a stale book good again, without saying so. */
    public void resync(int id) {
        books.get(id).stale(false);
    }

    public CapturedResults stop() {
        strategy.onStop();
        return report();
    }

    public CapturedResults report() {
        CapturedResults results = new CapturedResults();
        strategy.report(results);
        return results;
    }

    /** Timers not yet fired. */
    public int timers() {
        return timers;
    }

    public static long price(String text) {
        return text.equals(NOTHING) ? Price.NONE : Price.parse(text);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Instruments instruments() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void follow(String... symbolsOrGlobs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FakeBook book(int instrumentId) {
        return books.get(instrumentId);
    }

    @Override
    public void bars(BarSpec spec) {
        throw new UnsupportedOperationException("this market makes no bars");
    }

    @Override
    public void recordedBars() {
        throw new UnsupportedOperationException("this market makes no bars");
    }

    @Override
    public MarketState market(int instrumentId) {
        throw new UnsupportedOperationException("this market has a book and trades only");
    }

    /** Nobody records orders here: the engine's StrategyTester does. */
    @Override
    public Orders orders() {
        throw new UnsupportedOperationException("orders are tested with StrategyTester");
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public long schedule(long dueNanos) {
        timerIds[timers] = ++lastTimerId;
        timerDues[timers++] = dueNanos;
        return lastTimerId;
    }

    @Override
    public boolean cancel(long timerId) {
        throw new UnsupportedOperationException();
    }

    private void stamp(int id, long tsEvent) {
        event.instrumentId = id;
        event.tsEvent = tsEvent;
        event.streamNanos = now;
    }

    private int dueTimer(long nanos) {
        int first = -1;
        for (int i = 0; i < timers; i++) {
            if (timerDues[i] <= nanos && (first < 0 || timerDues[i] < timerDues[first])) {
                first = i;
            }
        }
        return first;
    }

    private void removeTimer(int timer) {
        timers--;
        System.arraycopy(timerIds, timer + 1, timerIds, timer, timers - timer);
        System.arraycopy(timerDues, timer + 1, timerDues, timer, timers - timer);
    }
}
