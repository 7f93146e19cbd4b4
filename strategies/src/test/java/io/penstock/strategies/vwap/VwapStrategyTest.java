package io.penstock.strategies.vwap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Price;
import io.penstock.api.Quantity;
import io.penstock.api.Side;
import io.penstock.api.Time;
import io.penstock.api.event.SessionEvent.Phase;
import io.penstock.api.event.TradeCondition;
import io.penstock.strategies.CapturedResults;
import io.penstock.strategies.FakeMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

class VwapStrategyTest {
    private static final String VOLUMES = "volume by instrument";
    private static final String PRICES = "prices by instrument";
    private static final long HOUR_MS = 3_600_000;

    private final FakeMarket market = market("");
    private final int aapl = market.define("AAPL");

    @Test
    void averagesPricesByVolume() {
        market.at(0).trade(aapl, "10.00", 100, Side.BUY, 1); // 1,000
        market.at(1).trade(aapl, "10.10", 200, Side.SELL, 2); // 2,020
        market.at(2).trade(aapl, "9.90", 100, Side.NONE, 3); // 990
        CapturedResults results = market.stop();

        assertEquals(3L, results.figure("trades"));
        assertEquals(4010.0, results.figure("notional"));
        assertEquals(List.of("4010.00"), results.column(VOLUMES, "notional"));
        assertEquals("400", results.cell(VOLUMES, 0, "volume"));
        assertEquals("25.0", results.cell(VOLUMES, 0, "buy.pct")); // of volume
        assertEquals("50.0", results.cell(VOLUMES, 0, "sell.pct"));
        assertEquals(24.94, results.figure("buy.pct")); // of notional: 1,000 / 4,010
        assertEquals("10.0250", results.cell(PRICES, 0, "vwap")); // 4,010 / 400
        assertEquals("10.00", results.cell(PRICES, 0, "open"));
        assertEquals("10.10", results.cell(PRICES, 0, "high"));
        assertEquals("9.90", results.cell(PRICES, 0, "low"));
        assertEquals("9.90", results.cell(PRICES, 0, "last"));
        assertEquals("10.10", results.cell(PRICES, 0, "poc"));
        assertEquals("50.0", results.cell(PRICES, 0, "poc.pct"));
    }

    @Test
    void crossesAreTheAuctionShare() {
        market.at(0).cross(aapl, "10.00", 300, 1, TradeCondition.OPENING_CROSS);
        market.at(1).trade(aapl, "10.00", 700, Side.BUY, 2);

        CapturedResults results = market.stop();
        assertEquals(30.0, results.figure("auction.pct"));
        assertEquals("30.0", results.cell(VOLUMES, 0, "auction.pct"));
    }

    @Test
    void aBustTakesItsTradeBackExceptForTheRangeOfPrices() {
        market.at(0).trade(aapl, "10.00", 100, Side.BUY, 1);
        market.at(1).trade(aapl, "99.00", 500, Side.SELL, 2);
        market.at(HOUR_MS).bust(aapl, 2);
        CapturedResults results = market.stop();

        assertEquals(1L, results.figure("trades"));
        assertEquals(1000.0, results.figure("notional"));
        assertEquals(1L, results.figure("trades.busted"));
        assertEquals(0L, results.figure("busts.unknown"));
        assertEquals(0.0, results.figure("sell.pct"));
        assertEquals("10.0000", results.cell(PRICES, 0, "vwap"));
        assertEquals("99.00", results.cell(PRICES, 0, "high"));
        assertEquals(List.of("09:30"), results.column("day", "from"));
        assertEquals("1000.00", results.cell("day", 0, "notional"));
        assertEquals(1, results.table("volume at price").size());
    }

    @Test
    void aBustTakesAllPartsOfATradeBack() {
        market.at(0).trade(aapl, "10.00", 100, Side.BUY, 1);
        market.trade(aapl, "10.01", 100, Side.BUY, 1);
        market.bust(aapl, 1);
        CapturedResults results = market.stop();

        assertEquals(0L, results.figure("trades"));
        assertEquals(2L, results.figure("trades.busted"));
        assertEquals("null", results.cell(PRICES, 0, "vwap"), "nothing is left to average");
    }

    @Test
    void bustsOfTradesNotRememberedAreCounted() {
        FakeMarket small = market("remember=1");
        int id = small.define("A");
        small.at(0).trade(id, "10.00", 100, Side.BUY, 1);
        small.trade(id, "10.00", 100, Side.BUY, 2);
        small.trade(id, "10.00", 100, Side.BUY, 0); // without an id it takes no place
        small.bust(id, 1); // made room for 2
        small.bust(id, 2);
        small.bust(id, 2); // twice
        small.bust(id, 3); // never seen
        CapturedResults results = small.stop();

        assertEquals(2L, results.figure("trades"));
        assertEquals(1L, results.figure("trades.busted"));
        assertEquals(3L, results.figure("busts.unknown"));
    }

    @Test
    void rememberingNothingCountsAllBustsAsUnknown() {
        FakeMarket none = market("remember=0");
        int id = none.define("A");
        none.at(0).trade(id, "10.00", 100, Side.BUY, 1);
        none.bust(id, 1);

        assertEquals(1L, none.stop().figure("busts.unknown"));
    }

    @Test
    void tradesWithoutPriceOrQuantityAreCountedApart() {
        market.at(0);
        market.trade(aapl, Price.NONE, 100, Side.BUY, 1, TradeCondition.BOOK, market.now());
        market.trade(aapl, "10.00", Quantity.UNKNOWN, Side.BUY, 2);
        market.cross(aapl, "10.00", 0, 3, TradeCondition.OPENING_CROSS);
        CapturedResults results = market.stop();

        assertEquals(0L, results.figure("trades"));
        assertEquals(3L, results.figure("trades.unusable"));
        assertTrue(results.table(VOLUMES).isEmpty());
        assertEquals(Double.NaN, results.figure("buy.pct"));
    }

    @Test
    void volumeBeyondALongIsCountedApartAndDoesNotWrap() {
        market.at(0).trade(aapl, "10.00", Long.MAX_VALUE, Side.BUY, 1);
        market.trade(aapl, "10.00", 1, Side.BUY, 2);
        CapturedResults results = market.stop();

        assertEquals(1L, results.figure("trades.unusable"));
        assertEquals("10.0000", results.cell(PRICES, 0, "vwap"));
    }

    @Test
    void bucketsAreHalfHoursOfTheDayInNewYorkByExchangeTime() {
        long late = FakeMarket.OPEN + HOUR_MS * 1_000_000;
        market.at(0).trade(aapl, "10.00", 100, Side.BUY, 1); // 09:30
        market.at(1799_999).trade(aapl, "10.00", 100, Side.BUY, 2); // 09:59:59.999
        market.at(1800_000).trade(aapl, "10.00", 200, Side.BUY, 3); // 10:00
        market.trade(aapl, Price.parse("10.00"), 500, Side.BUY, 4, TradeCondition.BOOK, late); // sent as of 10:30
        market.trade(aapl, Price.parse("10.00"), 100, Side.BUY, 5, TradeCondition.BOOK, Time.NONE); // stream: 10:00
        CapturedResults results = market.stop();

        assertEquals(List.of("09:30", "10:00", "10:30"), results.column("day", "from"));
        assertEquals(List.of("2", "2", "1"), results.column("day", "trades"));
        assertEquals(List.of("20.0", "30.0", "50.0"), results.column("day", "share.pct"));
    }

    @Test
    void bucketAndZoneAreParameters() {
        FakeMarket london = market("bucket=1h,zone=Europe/London");
        int id = london.define("VOD", "XLON", 2, 0);
        london.at(0).trade(id, "1.00", 1, Side.BUY, 1); // 14:30 in London

        assertEquals(List.of("14:00"), london.stop().column("day", "from"));
    }

    @Test
    void anUnknownZoneIsRefusedByName() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> market("zone=Mars"));

        assertTrue(refused.getMessage().startsWith("zone=Mars"), refused.getMessage());
    }

    @Test
    void regularHoursTakeTheCrossesAtTheirEdges() {
        FakeMarket regular = market("session=regular");
        int id = regular.define("A");
        regular.at(-HOUR_MS).session(Phase.SYSTEM_START);
        regular.trade(id, "10.00", 1, Side.BUY, 1); // before the open
        regular.cross(id, "10.00", 10, 2, TradeCondition.OPENING_CROSS);
        regular.at(0).session(Phase.MARKET_OPEN);
        regular.trade(id, "10.00", 100, Side.BUY, 3);
        regular.session(Phase.MARKET_CLOSE);
        regular.cross(id, "10.00", 1000, 4, TradeCondition.CLOSING_CROSS);
        regular.trade(id, "10.00", 1, Side.BUY, 5); // after the close
        CapturedResults results = regular.stop();

        assertEquals("1110", results.cell(VOLUMES, 0, "volume"));
        assertEquals(2L, results.figure("trades.outside"));
    }

    @Test
    void instrumentsComeInOrderOfNotionalAndTiesGoByName() {
        int zion = market.define("ZION");
        int msft = market.define("MSFT");
        market.at(0).trade(zion, "5.00", 100, Side.BUY, 1); // 500
        market.trade(msft, "400.00", 10, Side.BUY, 2); // 4,000
        market.trade(aapl, "50.00", 10, Side.BUY, 3); // 500
        CapturedResults results = market.stop();

        assertEquals(List.of("MSFT", "AAPL", "ZION"), results.column(VOLUMES, "symbol"));
        assertEquals(List.of("80.0", "10.0", "10.0"), results.column(VOLUMES, "share.pct"));
        assertEquals(List.of("MSFT", "AAPL", "ZION"), results.column(PRICES, "symbol"));
    }

    @Test
    void coinsAndSharesAddUpInCurrency() {
        int btc = market.define("BTC-USD", "XCRY", 2, 8);
        market.at(0).trade(btc, "60000.00", 150_000_000, Side.SELL, 1); // 1.5 coins: 90,000
        market.trade(aapl, "100.00", 100, Side.BUY, 2); // 10,000
        CapturedResults results = market.stop();

        assertEquals(100_000.0, results.figure("notional"));
        assertEquals(10.0, results.figure("buy.pct"));
        assertEquals("1.50000000", results.cell(VOLUMES, 0, "volume"));
        assertEquals("60000.0000", results.cell(PRICES, 0, "vwap"));
    }

    @Test
    void negativePricesAverageToo() {
        int oil = market.define("CLK0", "XNYM", 2, 0);
        market.at(0).trade(oil, "-37.00", 1, Side.SELL, 1);
        market.trade(oil, "1.00", 1, Side.BUY, 2);
        CapturedResults results = market.stop();

        assertEquals("-18.0000", results.cell(PRICES, 0, "vwap")); // -36 / 2
        assertEquals("-37.00", results.cell(PRICES, 0, "low"));
        assertEquals("1.00", results.cell(PRICES, 0, "high"));
    }

    @Test
    void volumeAtPriceIsReportedForTheFirstInstruments() {
        FakeMarket one = market("profiles=1");
        int small = one.define("SMALL");
        int large = one.define("LARGE");
        one.at(0).trade(small, "1.00", 1, Side.BUY, 1);
        one.trade(large, "10.02", 100, Side.BUY, 2);
        one.trade(large, "10.00", 300, Side.BUY, 3);
        CapturedResults results = one.stop();

        assertEquals(List.of("LARGE", "LARGE"), results.column("volume at price", "symbol"));
        assertEquals(List.of("10.00", "10.02"), results.column("volume at price", "from"));
        assertEquals(List.of("75.0", "25.0"), results.column("volume at price", "share.pct"));
        assertEquals("0.01", results.cell("volume at price", 0, "width"));
    }

    private static FakeMarket market(String parameters) {
        return new FakeMarket(new VwapProvider(), parameters);
    }
}
