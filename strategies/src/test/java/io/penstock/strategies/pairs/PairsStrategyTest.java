package io.penstock.strategies.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Parameters;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradingState;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Five samples of the spread, a second apart: KO at 60.00, 60.06, 59.94, 60.06 and 59.94 against PEP at 120.00. The spread is
 * ln(1/2) plus 0, 0.0009995, -0.0010005, 0.0009995 and -0.0010005: mean -0.0000004, deviation 0.0010000.
 */
class PairsStrategyTest {
    private static final String BASE = "one=KO,other=PEP,step=1s,window=5,entry=2,exit=0.5,stop=6,size=100";

    private final StrategyTester market = StrategyTester.of(new PairsProvider(), BASE);
    private long orders;

    @Test
    void sellsWhatWentUpAndBuysWhatDidNotForTheSameMoney() {
        fill();
        quote("09:30:05.500", "KO", "60.17", "60.19"); // at 6 s: ln(60.18 / 60), 0.0029955: score 3.0
        market.at("09:30:06")
                .expectMarketOrder(Side.SELL, 100)
                .expectMarketOrder(Side.BUY, 50) // 100 times 60.18 / 120 are 50.15
                .expectNoOrder();

        assertEquals(1, market.orders().tag(0));
        assertEquals(2, market.orders().tag(1));
        assertEquals("PEP", market.orders().instrument(1).symbol());
    }

    @Test
    void leavesWithTheQuantitiesItEnteredWithOnceTheSpreadIsBack() {
        fill();
        quote("09:30:05.500", "KO", "59.81", "59.83"); // score -3.0
        market.at("09:30:06").expectMarketOrder(Side.BUY, 100).expectMarketOrder(Side.SELL, 50);
        quote("09:30:06.500", "KO", "59.99", "60.01"); // 0 of a window with one at -3: mean -0.0006, above it
        StrategyReport report = market.at("09:30:07")
                .expectMarketOrder(Side.SELL, 100)
                .expectMarketOrder(Side.BUY, 50)
                .expectNoOrder()
                .stop();

        assertEquals(1L, report.figure("trips"));
        assertEquals(1L, report.figure("entries"));
        assertEquals(0L, report.figure("stops"));
    }

    @Test
    void givesUpAtTheStopAndIsBarredUntilTheSpreadIsBack() {
        fill();
        quote("09:30:05.500", "KO", "60.17", "60.19");
        market.at("09:30:06").expectMarketOrder(Side.SELL, 100).expectMarketOrder(Side.BUY, 50);
        quote("09:30:06.500", "KO", "61.99", "62.01"); // ln(62 / 60), 0.0328 with a deviation of 0.0017
        market.at("09:30:07").expectMarketOrder(Side.BUY, 100).expectMarketOrder(Side.SELL, 50);
        StrategyReport report = market.at("09:30:09").expectNoOrder().stop();

        assertEquals(1L, report.figure("stops"));
        assertEquals(0L, report.figure("position"));
    }

    @Test
    void aJumpBeyondTheStopIsNoEntry() {
        fill();
        quote("09:30:05.500", "KO", "69.99", "70.01");

        market.at("09:30:06").expectNoOrder();
    }

    @Test
    void skipsSamplesOfAHaltedLegAndSendsNothingAfterTheSession() {
        fill();
        quote("09:30:05.500", "KO", "60.17", "60.19");
        market.on("PEP").status(TradingState.HALTED).endGroup();
        market.at("09:30:06").expectNoOrder();
        market.on("PEP").status(TradingState.TRADING).endGroup();
        market.session(Phase.MARKET_CLOSE).endGroup();
        StrategyReport report = market.at("09:30:08").expectNoOrder().stop();

        assertEquals(1L, report.figure("samples.skipped"));
        assertEquals(5L, report.figure("samples"));
    }

    @Test
    void legsThatAreNotNamedAreTheFirstThatTheStreamShows() {
        StrategyReport report = StrategyTester.of(new PairsProvider(), "other=B")
                .define("A")
                .define("B")
                .define("C")
                .stop();

        assertEquals("A", report.figure("one"));
        assertEquals("B", report.figure("other"));
    }

    @Test
    void boundsThatDoNotGoTogetherAreRefused() {
        assertRefused(Map.of("exit", "2"), "exit=2.0: must be less than entry=2.0");
        assertRefused(Map.of("stop", "1"), "entry=2.0: must be less than stop=1.0");
        assertRefused(Map.of("one", "KO", "other", "KO"), "other=KO: must be another than one");
    }

    private static void assertRefused(Map<String, String> given, String message) {
        PairsProvider provider = new PairsProvider();
        Parameters parameters = Parameters.of(provider.parameters(), given);
        String said = assertThrows(IllegalArgumentException.class, () -> provider.check(parameters))
                .getMessage();
        assertTrue(said.startsWith(message), said);
    }

    /** Samples at 1 s to 5 s. */
    private void fill() {
        market.define("KO").define("PEP");
        quote("09:30:00.100", "PEP", "119.99", "120.01");
        quote("09:30:00.500", "KO", "59.99", "60.01");
        quote("09:30:01.500", "KO", "60.05", "60.07");
        quote("09:30:02.500", "KO", "59.93", "59.95");
        quote("09:30:03.500", "KO", "60.05", "60.07");
        quote("09:30:04.500", "KO", "59.93", "59.95");
        market.at("09:30:05").expectNoOrder();
    }

    /** In place of the quote before. */
    private void quote(String time, String symbol, String bid, String ask) {
        market.at(time).on(symbol).clear();
        market.writer().addOrder(market.id(symbol), ++orders, Side.BUY, Price.parse(bid), 500, 0);
        market.writer().addOrder(market.id(symbol), ++orders, Side.SELL, Price.parse(ask), 500, 0);
        market.endGroup();
    }
}
