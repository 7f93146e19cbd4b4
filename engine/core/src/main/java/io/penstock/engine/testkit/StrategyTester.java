package io.penstock.engine.testkit;

import io.penstock.api.Instrument;
import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.Book;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.strategy.OrderType;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.engine.OpenFeed;
import io.penstock.engine.PluginSpec;
import io.penstock.engine.Plugins;
import io.penstock.engine.lane.Dispatcher;
import io.penstock.engine.lane.NamedStrategy;
import io.penstock.engine.lane.OrderDesk;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.order.Intents;
import io.penstock.engine.order.Part;
import io.penstock.engine.ring.GroupWriter;
import io.penstock.engine.ring.RingEvent;
import io.penstock.engine.source.FeedDirectory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One strategy, and the market that a test writes down for it. Callbacks come from the very code that a lane runs, in the
 * caller's thread: same order, same books, same timers.
 *
 * <pre>{@code
 * class SpreadCounterTest {
 *     @Test
 *     void countsQuotesThatAreOneCentWide() {
 *         StrategyTester market = StrategyTester.of(new SpreadCounterProvider(), "cents=1")
 *                 .define("AAPL")
 *                 .at("09:30:00.000")
 *                 .add(1, Side.BUY, "100.01", 300)
 *                 .add(2, Side.SELL, "100.02", 200)
 *                 .endGroup()
 *                 .at("09:30:00.250")
 *                 .execute(2, 200)
 *                 .endGroup();
 *
 *         assertEquals(Price.NONE, market.book("AAPL").bestAsk());
 *         assertEquals(1L, market.stop().figure("quotes"));
 *     }
 * }
 * }</pre>
 *
 * <p>Orders are expected in the script, one by one in the sequence in which they are sent, and answered by the test where it
 * is the {@link #venue}:
 *
 * <pre>{@code
 * market.add(1, Side.BUY, "100.01", 300).endGroup().expectOrder(Side.BUY, "100.01", 100).expectNoOrder();
 * }</pre>
 *
 * <p>What is written since the last {@link #endGroup} forms a group and is delivered when it ends; {@link #at}, {@link
 * #define} and {@link #stop} end it too. What a callback throws comes out of the step that caused it, once; the strategy is
 * in quarantine from then on, as in a run. Not thread-safe.
 */
public final class StrategyTester {
    private static final long MIDNIGHT_NANOS =
            LocalDate.of(2024, 1, 2).atStartOfDay(ZoneId.of("America/New_York")).toEpochSecond() * Time.SECOND_NS;
    private static final String VENUE = "XNAS";
    private static final int GROUPS_PER_POLL = 64;

    private final FeedDirectory directory = new FeedDirectory(Optional.empty(), warning -> {});
    private final FeedContext ids = directory.context(Parameters.of(List.of(), Map.of()));
    private final GroupWriter writer = new GroupWriter(this::accept);
    private final Dispatcher dispatcher;
    private final ExpectedOrders expected;
    private long position = -1;
    private long sequence;
    private long lastTradeId;
    private long nanos = Time.NONE;
    private int instrumentId = Instrument.ALL;
    private boolean threw;
    private Optional<StrategyReport> report = Optional.empty();

    private StrategyTester(NamedStrategy strategy) {
        dispatcher = new Dispatcher(List.of(strategy.keepingIntents()));
        expected = new ExpectedOrders(orders());
    }

    /** Starts a strategy that has no parameters. */
    public static StrategyTester of(Strategy strategy) {
        return of(strategy, Parameters.of(List.of(), Map.of()));
    }

    /** Starts a strategy. */
    public static StrategyTester of(Strategy strategy, Parameters parameters) {
        return started(new NamedStrategy(strategy.getClass().getSimpleName(), parameters, strategy));
    }

    /**
     * Makes a strategy and starts it.
     *
     * @param parameters as people type them: {@code levels=5,horizon=1s}, or empty
     * @throws IllegalArgumentException when a parameter is not as the provider declares
     */
    public static StrategyTester of(StrategyProvider provider, String parameters) {
        PluginSpec spec = PluginSpec.parse(provider.name() + ":" + parameters);
        Parameters checked = Parameters.of(provider.parameters(), spec.parameters());
        provider.check(checked);
        return started(new NamedStrategy(provider.name(), checked, provider.create(), provider.contract(), Part.WHOLE));
    }

    private static StrategyTester started(NamedStrategy strategy) {
        StrategyTester tester = new StrategyTester(strategy);
        tester.dispatcher.start();
        tester.rethrow();
        return tester;
    }

    /**
     * Defines a stock, whole shares with prices in cents on XNAS, of which every order will be shown; what follows is
     * about it. Ids run from 0. Says a known symbol's definition once more.
     */
    public StrategyTester define(String symbol) {
        return define(
                new Instrument(ids.instrumentId(VENUE, symbol), symbol, VENUE, 2, 0, Quantity.UNKNOWN, -1),
                BookKind.ORDERS);
    }

    /** Defines any instrument; what follows is about it. {@code bookKind} as in {@link EventWriter#define}. */
    public StrategyTester define(Instrument instrument, BookKind bookKind) {
        endGroup();
        message().define(instrument, bookKind);
        instrumentId = instrument.id();
        return endGroup();
    }

    /** What follows is about the instrument of this symbol. */
    public StrategyTester on(String symbol) {
        instrumentId = id(symbol);
        return this;
    }

    /** Time of day in New York on 2 January 2024: {@code 09:30} or {@code 09:30:00.000000001}. */
    public StrategyTester at(String timeOfDay) {
        return at(MIDNIGHT_NANOS + LocalTime.parse(timeOfDay).toNanoOfDay());
    }

    /** Moves stream time, in ns since the epoch: timers due until then fire. What follows happens at this time. */
    public StrategyTester at(long newNanos) {
        endGroup();
        nanos = newNanos;
        // So that the end of the stream, which bears the time of the last header, does not take stream time back.
        writer.header(nanos, Time.NONE, sequence, nanos);
        boolean forward = dispatcher.now() == Time.NONE || newNanos > dispatcher.now();
        dispatcher.advance(forward ? newNanos : dispatcher.now(), position);
        return rethrow();
    }

    /** A new order of the venue's book. */
    public StrategyTester add(long orderId, Side side, String price, long quantity) {
        message().addOrder(instrumentId, orderId, side, Price.parse(price), quantity, 0);
        return this;
    }

    /** An order loses some of its quantity without a trade. */
    public StrategyTester reduce(long orderId, long quantity) {
        message().reduceOrder(instrumentId, orderId, quantity);
        return this;
    }

    /** An order leaves without a trade. */
    public StrategyTester delete(long orderId) {
        message().deleteOrder(instrumentId, orderId);
        return this;
    }

    /** An order becomes another. */
    public StrategyTester replace(long orderId, long newOrderId, String price, long quantity) {
        message().replaceOrder(instrumentId, orderId, newOrderId, Price.parse(price), quantity);
        return this;
    }

    /** An order trades at its own price. Trade ids run from 1. */
    public StrategyTester execute(long orderId, long quantity) {
        message().executeOrder(instrumentId, orderId, Price.NONE, quantity, ++lastTradeId, true);
        return this;
    }

    /** A trade that no order shows. Trade ids run from 1. */
    public StrategyTester trade(Side aggressor, String price, long quantity, TradeCondition condition) {
        message().trade(instrumentId, aggressor, Price.parse(price), quantity, ++lastTradeId, condition);
        return this;
    }

    /** Trading halts, pauses or goes on. */
    public StrategyTester status(TradingState state) {
        message().status(instrumentId, state, 0);
        return this;
    }

    /** A step of the venue's day. */
    public StrategyTester session(SessionEvent.Phase phase) {
        message().session(phase);
        return this;
    }

    /** So many messages of the whole market did not arrive: all books are stale. */
    public StrategyTester gap(long missing) {
        long first = sequence + 1;
        sequence += missing;
        message().gap(Instrument.ALL, first, missing);
        return this;
    }

    /** The book is empty, and right again. */
    public StrategyTester clear() {
        message().clearBook(instrumentId);
        return this;
    }

    /** Delivers what was written since the last group. */
    public StrategyTester endGroup() {
        writer.endGroup();
        return rethrow();
    }

    /** A new message at this time, for events that have no step here; or where a feed may write its own. */
    public EventWriter writer() {
        return message();
    }

    /** Lets a feed write until it ends. */
    public StrategyTester play(Feed feed) throws IOException {
        while (feed.poll(writer, GROUPS_PER_POLL) != Feed.END) {
            rethrow();
        }
        return rethrow();
    }

    /** Plays a recording, or a market such as {@code synthetic:messages=10000}, with the feeds of the class path. */
    public StrategyTester play(String source) throws IOException {
        Plugins plugins = Plugins.load(StrategyTester.class.getClassLoader());
        try (OpenFeed open = OpenFeed.open(source, plugins, directory)) {
            return play(open.feed());
        }
    }

    /** The next intent, after those that were expected before, is a new limit order. @throws AssertionError otherwise */
    public StrategyTester expectOrder(Side side, String price, long quantity) {
        expected.order(side, OrderType.LIMIT, Price.parse(price), quantity);
        return this;
    }

    /** The next intent is a new market order. @throws AssertionError otherwise */
    public StrategyTester expectMarketOrder(Side side, long quantity) {
        expected.order(side, OrderType.MARKET, Price.NONE, quantity);
        return this;
    }

    /** The next intent replaces an order. {@code quantity} in all. @throws AssertionError otherwise */
    public StrategyTester expectReplace(String price, long quantity) {
        expected.replace(Price.parse(price), quantity);
        return this;
    }

    /** The next intent cancels an order. @throws AssertionError otherwise */
    public StrategyTester expectCancel(long clientOrderId) {
        expected.cancel(clientOrderId);
        return this;
    }

    /** There is no further intent. @throws AssertionError otherwise */
    public StrategyTester expectNoOrder() {
        expected.nothing();
        return this;
    }

    /** All that the strategy has sent so far, in sequence. */
    public Intents orders() {
        return dispatcher.intents(0).orElseThrow();
    }

    /** Makes the test the venue, from now on: the strategy hears each of its answers at once. */
    public OrderDesk venue() {
        return dispatcher.answer(0);
    }

    /** Stream time, in ns since the epoch; {@link Time#NONE} before the first. */
    public long now() {
        return dispatcher.now();
    }

    /** Dense id of the instrument that has this symbol. */
    public int id(String symbol) {
        return dispatcher
                .instruments()
                .find(symbol)
                .orElseThrow(() -> new IllegalArgumentException(symbol + ": not defined"))
                .id();
    }

    /** The book of an instrument that the strategy follows, as it is after the last group. */
    public Book book(String symbol) {
        return dispatcher.book(id(symbol));
    }

    /** What put the strategy into quarantine. */
    public Optional<Throwable> failure() {
        return dispatcher.failure(0);
    }

    /**
     * Ends the stream and the strategy. Every event is measured, and the first sixteen are taken for warming up.
     *
     * @return its figures; the same when asked again
     * @throws AssertionError when it broke its {@link io.penstock.api.strategy.Contract}
     */
    public StrategyReport stop() {
        if (report.isEmpty()) {
            writer.end();
            report = Optional.of(dispatcher.stop(0).get(0));
        }
        rethrow();
        report.get().cost().broken().ifPresent(broken -> {
            throw new AssertionError("broken contract: " + broken);
        });
        return report.get();
    }

    private EventWriter message() {
        writer.header(nanos, Time.NONE, ++sequence, nanos);
        return writer;
    }

    private void accept(RingEvent event) {
        if (report.isPresent()) {
            throw new IllegalStateException(event.kind() + " after stop()");
        }
        dispatcher.beginMeasuring();
        dispatcher.advance(event.streamNanos(), ++position);
        dispatcher.apply(event);
        dispatcher.deliver(event);
        dispatcher.endMeasuring();
    }

    private StrategyTester rethrow() {
        if (threw || failure().isEmpty()) {
            return this;
        }
        threw = true;
        Throwable failure = failure().get();
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
