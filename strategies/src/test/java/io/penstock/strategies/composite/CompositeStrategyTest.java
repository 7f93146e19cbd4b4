package io.penstock.strategies.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** One symbol on two venues; {@link #nasdaq} and {@link #iex} say whose orders follow. */
class CompositeStrategyTest {
    private static final String SYMBOLS = "composite by symbol";
    private static final String HOLDERS = "holders";

    private final StrategyTester market = StrategyTester.of(new CompositeProvider(), "");
    private final Instrument nasdaq = define(0, "AAPL", "XNAS");
    private final Instrument iex = define(1, "AAPL", "IEXG");
    private long orders;

    @Test
    void weighsSpreadsSizesAndHoldersByTheTimeTheyStood() {
        market.at("09:30:00");
        rest(nasdaq, Side.BUY, "10.00", 100);
        rest(nasdaq, Side.SELL, "10.04", 200);
        market.at("09:30:03"); // 3 s at a spread of 0.04, 100 to 200
        rest(iex, Side.SELL, "10.02", 50);
        market.at("09:30:04"); // 1 s at 0.02, 100 to 50
        rest(iex, Side.BUY, "10.00", 300);
        market.at("09:30:08"); // 4 s at 0.02, 400 to 50
        StrategyReport report = market.stop();

        assertEquals(new BigDecimal("0.0275"), symbol(report, "spread")); // (3 * 0.04 + 5 * 0.02) / 8
        assertEquals(250L, symbol(report, "bid.size")); // (4 * 100 + 4 * 400) / 8
        assertEquals(106L, symbol(report, "ask.size")); // (3 * 200 + 5 * 50) / 8, rounded down
        assertEquals(new BigDecimal("8.000000"), symbol(report, "quoted.s"));
        assertEquals(new BigDecimal("10.00"), symbol(report, "bid"));
        assertEquals(new BigDecimal("10.02"), symbol(report, "ask"));
        assertHolds(report, 0, "XNAS", 100.0, 50.0, 37.5, 37.5);
        assertHolds(report, 1, "IEXG", 50.0, 0.0, 62.5, 62.5);
        assertEquals(1L, report.figure("symbols.shared"));
        assertEquals(4L, report.figure("updates"));
    }

    @Test
    void venuesThatLockAndCrossOneAnotherAreTimed() {
        market.at("09:30:00");
        rest(nasdaq, Side.BUY, "10.00", 100);
        rest(nasdaq, Side.SELL, "10.02", 100);
        market.at("09:30:01");
        rest(iex, Side.BUY, "10.02", 100); // locked
        market.at("09:30:02.5");
        rest(iex, Side.BUY, "10.03", 100); // crossed
        market.at("09:30:04");
        StrategyReport report = market.stop();

        assertEquals(new BigDecimal("1.500000"), symbol(report, "locked.s"));
        assertEquals(new BigDecimal("1.500000"), symbol(report, "crossed.s"));
        assertEquals(37.5, report.figure("locked.pct"));
        assertEquals(37.5, report.figure("crossed.pct"));
        assertEquals(new BigDecimal("0.0080"), symbol(report, "spread")); // 0.02 for 1 s and nothing for 1.5 s
    }

    @Test
    void timeWithOneSideOnlyIsNotQuoted() {
        market.at("09:30:00");
        rest(nasdaq, Side.BUY, "10.00", 100);
        market.at("09:31:00");
        StrategyReport report = market.stop();

        assertEquals(new BigDecimal("0.000000"), symbol(report, "quoted.s"));
        assertNull(symbol(report, "spread"));
        assertNull(report.table(HOLDERS).cell(0, "at.bid.pct"));
    }

    @Test
    void aVenueWhoseBookIsStaleDoesNotCount() {
        market.at("09:30:00");
        rest(nasdaq, Side.BUY, "10.00", 100);
        rest(nasdaq, Side.SELL, "10.04", 200);
        market.at("09:30:02").gap(5).endGroup();
        market.at("09:30:10");
        StrategyReport report = market.stop();

        assertEquals(new BigDecimal("2.000000"), symbol(report, "quoted.s"));
        assertNull(symbol(report, "bid"));
    }

    @Test
    void otherSymbolsAreTheirOwn() {
        Instrument other = define(2, "MSFT", "XNAS");
        market.at("09:30:00");
        rest(other, Side.BUY, "20.00", 100);
        StrategyReport report = market.stop();

        assertEquals(1L, report.figure("symbols"));
        assertEquals(0L, report.figure("symbols.shared"));
        assertEquals("MSFT", symbol(report, "symbol"));
    }

    private Instrument define(int id, String symbol, String venue) {
        Instrument instrument = new Instrument(id, symbol, venue, 2, 0, Quantity.UNKNOWN, -1);
        market.define(instrument, BookKind.ORDERS);
        return instrument;
    }

    private void rest(Instrument instrument, Side side, String price, long quantity) {
        market.writer().addOrder(instrument.id(), ++orders, side, Price.parse(price), quantity, 0);
        market.endGroup();
    }

    private static Object symbol(StrategyReport report, String column) {
        return report.table(SYMBOLS).cell(0, column);
    }

    private static void assertHolds(
            StrategyReport report, int row, String venue, double bid, double bidAlone, double ask, double askAlone) {
        StrategyReport.Table table = report.table(HOLDERS);
        assertEquals(venue, table.cell(row, "venue"));
        assertEquals(bid, table.cell(row, "at.bid.pct"));
        assertEquals(bidAlone, table.cell(row, "alone.at.bid.pct"));
        assertEquals(ask, table.cell(row, "at.ask.pct"));
        assertEquals(askAlone, table.cell(row, "alone.at.ask.pct"));
    }
}
