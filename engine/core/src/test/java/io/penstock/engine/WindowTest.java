package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.book.BookKind;
import io.penstock.api.event.SessionEvent;
import io.penstock.api.event.TradeCondition;
import io.penstock.api.event.TradingState;
import io.penstock.api.market.Bar;
import io.penstock.api.market.BarSpec;
import io.penstock.api.market.CompositeQuote;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.engine.latency.Hop;
import io.penstock.engine.replay.Moment;
import io.penstock.engine.replay.Playback;
import io.penstock.engine.replay.Speed;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that play a part of what was recorded. */
@Timeout(60)
class WindowTest {
    private static final long MIDNIGHT =
            ZonedDateTime.parse("2019-01-30T00:00:00-05:00").toEpochSecond() * Time.SECOND_NS;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatLiesInTheWindowIsHeardAsInAWholeRun() throws IOException {
        List<String> whole = new ArrayList<>();
        List<String> part = new ArrayList<>();
        run(Playback.ALL, day(), whole);
        RunReport report = run(window("09:30", "10:00"), day(), part);

        List<String> expected = whole.stream().filter(WindowTest::isInWindow).toList();
        List<String> heard = part.stream().filter(WindowTest::isInWindow).toList();
        assertEquals(expected, heard.subList(heard.size() - expected.size(), heard.size()));
        assertEquals(6, report.events());
        assertEquals(14, report.played().eventsBefore());
        assertEquals(nanos(9, 30), report.played().fromNanos());
        assertEquals(nanos(10, 0), report.played().toNanos());
        assertEquals(List.of(), warnings);
    }

    @Test
    void nothingIsHeardBeforeItBeginsAndThenTheStateOfTheDayFirst() throws IOException {
        List<String> heard = new ArrayList<>();
        run(window("09:30", "10:00"), day(), heard);

        List<String> names = Transcript.names(heard);
        assertEquals(
                List.of(
                        "start",
                        "definition A",
                        "definition B",
                        "status A",
                        "status B",
                        "session",
                        "order A ORDER_ADD",
                        "book A"),
                names.subList(0, 8).stream()
                        .map(name -> name.startsWith("order") ? name.replaceFirst(" [0-9]+$", "") : name)
                        .toList());
        String status =
                heard.stream().filter(l -> l.startsWith("status A")).findFirst().orElseThrow();
        assertTrue(status.contains("TRADING") && !status.contains("HALTED"), "the last one: " + status);
        assertEquals(1, names.stream().filter(name -> name.equals("status A")).count());
        assertTrue(
                heard.get(1).contains("| " + nanos(9, 30) + " #"), "told at the window's first event: " + heard.get(1));
    }

    @Test
    void timersThatWereDueBeforeFireWhenItBegins() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = engine(window("09:30", "10:00"), day())
                .strategy("s", new Transcript(heard::add) {
                    @Override
                    public void onStart(StrategyContext newContext) {
                        super.onStart(newContext);
                        newContext.schedule(nanos(8, 5));
                        newContext.schedule(nanos(9, 35));
                    }
                })
                .run();

        List<String> timers = heard.stream().filter(l -> l.startsWith("timer")).toList();
        assertEquals(List.of("timer | 1 | " + nanos(8, 5) + " #-1", "timer | 2 | " + nanos(9, 35) + " #14"), timers);
        assertEquals(0, report.lanes().get(0).contradictions());
    }

    @Test
    void barsAreOfTradesInTheWindowOnly() throws IOException {
        ScriptedMarket market = new ScriptedMarket().define(0, "A");
        for (int minute : new int[] {10, 20, 40, 50}) {
            market.group(nanos(9, minute), out -> out.trade(0, Side.BUY, minute, 1, minute, TradeCondition.HIDDEN));
        }
        market.group(nanos(10, 30), out -> out.trade(0, Side.BUY, 60, 1, 60, TradeCondition.HIDDEN));
        List<String> bars = new ArrayList<>();
        Strategy hourly = new Strategy() {
            @Override
            public void onStart(StrategyContext context) {
                context.bars(BarSpec.time(Duration.ofHours(1)));
            }

            @Override
            public void onBar(Bar bar) {
                bars.add(bar.open() + " " + bar.close() + " " + bar.trades());
            }
        };
        engine(window("09:30", "11:00"), market).strategy("bars", hourly).run();

        assertEquals(List.of("40 50 2", "60 60 1"), bars);
    }

    @Test
    void aCompositeQuoteKnowsBooksThatChangedBeforeOnly() throws IOException {
        ScriptedMarket market = new ScriptedMarket();
        market.group(Time.NONE, out -> out.define(new Instrument(0, "A", "XNAS", 2, 0, 1, -1), BookKind.ORDERS));
        market.group(Time.NONE, out -> out.define(new Instrument(1, "A", "XNYS", 2, 0, 1, -1), BookKind.ORDERS));
        market.group(nanos(9, 0), out -> out.addOrder(0, 1, Side.BUY, 10, 5, 0));
        market.group(nanos(9, 31), out -> out.addOrder(1, 2, Side.SELL, 12, 7, 0));
        List<String> quotes = new ArrayList<>();
        Strategy composite = new Strategy() {
            @Override
            public void onComposite(CompositeQuote quote) {
                quotes.add(quote.bidQuantity() + " @ " + quote.bidPrice() + " / " + quote.askQuantity() + " @ "
                        + quote.askPrice());
            }
        };
        engine(window("09:30", "11:00"), market)
                .strategy("composite", composite)
                .run();

        assertEquals(List.of("5 @ 10 / 7 @ 12"), quotes);
    }

    @Test
    void aTimeOfDayIsMeantOnTheDayThatTheUserNames() throws IOException {
        Playback playback = window("09:30", "10:00");
        EngineConfig config = config(playback).withDate(LocalDate.of(2019, 1, 29));
        RunReport report = Engine.of(config).feed(day()).warnings(warnings::add).run();

        assertEquals(0, report.events());
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0)
                .startsWith("to=10:00 is 2019-01-29 10:00:00.000000000 EST: the recording begins later"));
    }

    @Test
    void aWindowAfterTheEndIsSaidToHoldNothing() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = run(Playback.ALL.from(Moment.parse("from", "2019-01-30T23:00Z")), day(), heard);

        assertEquals(0, report.events());
        assertTrue(report.played().eventsBefore() > 20);
        assertTrue(warnings.get(0).contains("the recording ends before, at 2019-01-30 10:30"), warnings::toString);
        assertTrue(report.lanes().get(0).restingOrders() > 0, "the books are built all the same");
        assertTrue(heard.stream().noneMatch(l -> l.startsWith("order")));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsSaidToHoldNothing() throws IOException {
        RunReport report = run(window("10:00", "09:30"), day(), new ArrayList<>());

        assertEquals(0, report.events());
        assertTrue(warnings.get(0).endsWith("nothing lies between"), warnings::toString);
    }

    @Test
    void aPacedRunDoesNotWaitForWhatLiesBefore() throws IOException {
        EngineConfig config = config(window("09:30", "10:00")).withSpeed(Speed.parse("1000000"));
        RunReport report = Engine.of(config).feed(day()).run();

        assertEquals(6, report.events());
        assertEquals(5, report.latency().get(Hop.PACE).count(), "of each group in the window how late it was");
        assertEquals(0, report.played().stalls());
    }

    @Test
    void passesFollowOneAnotherDayByDayWithEmptyBooks() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = run(Playback.ALL.times(3), day(), heard);
        List<String> once = new ArrayList<>();
        RunReport single = run(Playback.ALL, day(), once);

        assertEquals(3, report.played().passes());
        assertEquals(3 * single.events() + 2, report.events(), "and two clearings");
        assertEquals(
                3 * single.sources().get(0).tally().offered(),
                report.sources().get(0).tally().offered());
        assertEquals(0, report.lanes().get(0).contradictions());
        assertEquals(
                single.lanes().get(0).restingOrders(), report.lanes().get(0).restingOrders());
        assertEquals(2, heard.stream().filter(l -> l.startsWith("clear all")).count());
        String open = heard.stream()
                .filter(l -> l.startsWith("session"))
                .skip(3)
                .findFirst()
                .orElseThrow();
        assertTrue(open.contains("| " + (nanos(9, 25) + 86_400 * Time.SECOND_NS) + " #"), open);
    }

    @Test
    void eachPassPlaysTheWindowOnly() throws IOException {
        List<String> heard = new ArrayList<>();
        RunReport report = run(window("09:30", "10:00").times(2), day(), heard);

        assertEquals(2 * 6 + 1, report.events());
        assertEquals(28, report.played().eventsBefore());
        assertEquals(4, heard.stream().filter(l -> l.startsWith("definition")).count());
        assertEquals(0, report.lanes().get(0).contradictions());
    }

    @Test
    void aLoopThatCannotGoOnEndsInOrder() throws IOException {
        ScriptedMarket longOne = new ScriptedMarket().define(0, "A");
        longOne.group(0, out -> out.session(SessionEvent.Phase.MARKET_OPEN));
        longOne.group(40_000L * 86_400 * Time.SECOND_NS, out -> out.session(SessionEvent.Phase.MARKET_CLOSE));
        RunReport report = run(Playback.ALL.times(2), longOne, new ArrayList<>());

        assertEquals(1, report.played().passes());
        assertTrue(warnings.get(0).startsWith("loop=2: pass 2 would"), warnings::toString);
    }

    private RunReport run(Playback playback, ScriptedMarket market, List<String> heard) throws IOException {
        return engine(playback, market).strategy("s", Transcript.into(heard)).run();
    }

    private Engine engine(Playback playback, ScriptedMarket market) {
        return Engine.of(config(playback)).feed(market).warnings(warnings::add);
    }

    private static EngineConfig config(Playback playback) {
        return EngineConfig.defaults().withPlayback(playback);
    }

    private static Playback window(String from, String to) {
        return Playback.ALL.from(Moment.parse("from", from)).to(Moment.parse("to", to));
    }

    /** 14 events before 09:30, 6 before 10:00 in 5 groups, 3 after. */
    private static ScriptedMarket day() {
        ScriptedMarket market = new ScriptedMarket().define(0, "A").define(1, "B");
        market.group(nanos(8, 0), out -> out.session(SessionEvent.Phase.SYSTEM_START));
        market.group(nanos(8, 0), out -> out.status(0, TradingState.HALTED, 0));
        for (int i = 0; i < 6; i++) {
            long order = i;
            market.group(nanos(8, 1 + i), out -> out.addOrder((int) order % 2, order, Side.BUY, 10 + order, 1, 0));
        }
        market.group(nanos(9, 0), out -> out.status(0, TradingState.TRADING, 0));
        market.group(nanos(9, 1), out -> out.deleteOrder(1, 1));
        market.group(nanos(9, 2), out -> out.status(1, TradingState.PAUSED, 0));
        market.group(nanos(9, 25), out -> out.session(SessionEvent.Phase.MARKET_OPEN));
        market.group(nanos(9, 30), out -> out.addOrder(0, 100, Side.SELL, 100, 1, 0));
        market.group(nanos(9, 40), out -> out.deleteOrder(0, 0));
        market.group(nanos(9, 39), out -> out.addOrder(1, 101, Side.SELL, 100, 1, 0));
        market.group(Time.NONE, out -> {
            out.addOrder(1, 102, Side.SELL, 101, 1, 0);
            out.deleteOrder(1, 3);
        });
        market.group(nanos(9, 59), out -> out.trade(0, Side.BUY, 50, 1, 1, TradeCondition.HIDDEN));
        market.group(nanos(10, 0), out -> out.addOrder(0, 200, Side.SELL, 100, 1, 0));
        market.group(nanos(9, 45), out -> out.addOrder(0, 201, Side.SELL, 100, 1, 0));
        return market.group(nanos(10, 30), out -> out.addOrder(0, 202, Side.SELL, 100, 1, 0));
    }

    private static boolean isInWindow(String line) {
        String[] clock = line.substring(line.lastIndexOf("| ") + 2).split(" #");
        long position = Long.parseLong(clock[1]);
        return position >= 14 && position < 20 && !line.startsWith("stop") && !line.startsWith("report");
    }

    private static long nanos(int hour, int minute) {
        return MIDNIGHT + (hour * 60L + minute) * 60 * Time.SECOND_NS;
    }
}
