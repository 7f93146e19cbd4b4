package io.penstock.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Instrument stock = instrument("A", 2, 0);
    private final Instrument coin = instrument("B", 2, 8);

    @Test
    void percentOfNothingIsAbsent() {
        assertEquals(33.33, Figures.percent(1, 3));
        assertTrue(Double.isNaN(Figures.percent(0, 0)));
        assertTrue(Double.isNaN(Figures.percent(1.0, -2.0)));
        assertNull(Figures.cell(Double.NaN, 2));
    }

    @Test
    void roundsHalfToEvenAndKeepsWhatIsNoNumber() {
        assertEquals(0.12, Figures.rounded(0.125, 2));
        assertEquals(-1.5, Figures.rounded(-1.4999999, 4));
        assertTrue(Double.isNaN(Figures.rounded(Double.NaN, 2)));
    }

    @Test
    void pricesHaveTheDecimalsThatPeopleExpectAndMoreWhereTheyMatter() {
        assertEquals("100.50", Figures.price(Price.parse("100.5"), stock).toPlainString());
        assertEquals("100.5025", Figures.price(Price.parse("100.5025"), stock).toPlainString());
        assertEquals("-3.00", Figures.price(Price.parse("-3"), stock).toPlainString());
        assertEquals("100000.00", Figures.price(Price.parse("100000"), stock).toPlainString());
        assertNull(Figures.price(Price.NONE, stock));
        assertEquals("100.0333", Figures.averagePrice(100_033_333_333L, stock).toPlainString());
        assertNull(Figures.averagePrice(Price.NONE, stock));
    }

    @Test
    void quantitiesAreInWholeUnits() {
        assertEquals(150L, Figures.quantity(150, stock));
        assertEquals(new BigDecimal("1.50000000"), Figures.quantity(150_000_000, coin));
    }

    @Test
    void namesOrderInstrumentsBySymbolThenVenue() {
        Instrument elsewhere = new Instrument(0, "A", "IEXG", 2, 0, Quantity.UNKNOWN, -1);
        List<Instrument> ordered =
                Stream.of(coin, stock, elsewhere).sorted(Figures.BY_NAME).toList();

        assertEquals(List.of(elsewhere, stock, coin), ordered);
    }

    private static Instrument instrument(String symbol, int priceDecimals, int quantityDecimals) {
        return new Instrument(1, symbol, "XNAS", priceDecimals, quantityDecimals, Quantity.UNKNOWN, -1);
    }
}
