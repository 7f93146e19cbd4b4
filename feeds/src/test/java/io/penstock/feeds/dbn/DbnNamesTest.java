package io.penstock.feeds.dbn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Quantity;
import io.penstock.feeds.SmallDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What instruments are called, and when that changes. */
class DbnNamesTest {
    private static final long ONE = 1_000_000_000L;
    private static final long MAY_8 =
            LocalDate.of(2024, 5, 8).atStartOfDay(ZoneOffset.UTC).toEpochSecond() * ONE;
    private static final long DAY_NS = 86_400 * ONE;

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void metadataNameANumberByTheDay() throws IOException {
        List<DbnMetadata.Mapping> mappings = List.of(
                new DbnMetadata.Mapping(
                        "ES.c.0", List.of(interval(20240508, 20240510, "5602"), interval(20240510, 20240511, "5603"))),
                new DbnMetadata.Mapping("NEXT", List.of(interval(20240510, 20240511, "5602"))));
        try (DbnWriter out = writer(mappings)) {
            out.write(trade(5602, MAY_8));
            out.write(trade(5602, MAY_8 + DAY_NS));
            out.write(trade(5602, MAY_8 + 2 * DAY_NS));
            out.write(trade(5603, MAY_8 + 2 * DAY_NS));
            out.write(trade(5602, MAY_8 + 3 * DAY_NS));
        }
        assertEquals(
                List.of(
                        "define 0 ES.c.0 XNAS decimals 2 lot " + Quantity.UNKNOWN + " code 5602 NONE",
                        "define 1 NEXT XNAS decimals 2 lot " + Quantity.UNKNOWN + " code 5602 NONE",
                        "define 0 ES.c.0 XNAS decimals 2 lot " + Quantity.UNKNOWN + " code 5603 NONE",
                        "define 2 #5602 XNAS decimals 2 lot " + Quantity.UNKNOWN + " code 5602 NONE"),
                definitions());
    }

    @Test
    void aSymbolThatStandsForSeveralNumbersNamesNone() throws IOException {
        List<DbnMetadata.Mapping> mappings = List.of(new DbnMetadata.Mapping(
                "ES.FUT", List.of(interval(20240508, 20240509, "5602"), interval(20240508, 20240509, "5603"))));
        try (DbnWriter out = writer(mappings)) {
            out.write(trade(5602, MAY_8));
            out.write(trade(5603, MAY_8));
        }
        assertEquals(List.of("#5602", "#5603"), symbols());
    }

    @Test
    void aMappingInTheStreamNamesANumberFromThenOn() throws IOException {
        SymbolMappingRecord mapping = new SymbolMappingRecord();
        mapping.instrumentId = 5602;
        mapping.symbolIn = "ES.FUT";
        mapping.symbolOut = "ESM4";
        try (DbnWriter out = writer(List.of())) {
            out.write(trade(5602, MAY_8));
            out.write(mapping);
            out.write(trade(5602, MAY_8));
            out.write(trade(5602, MAY_8));
        }
        assertEquals(List.of("#5602", "ESM4"), symbols());
    }

    @Test
    void aDefinitionNamesANumberAndSaysItsTickAndLot() throws IOException {
        DefinitionRecord definition = new DefinitionRecord();
        definition.publisherId = 2;
        definition.instrumentId = 5602;
        definition.tsEvent = MAY_8;
        definition.set(DefinitionField.RAW_SYMBOL, "MSFT");
        definition.set(DefinitionField.MIN_PRICE_INCREMENT, ONE / 400);
        definition.set(DefinitionField.MIN_LOT_SIZE_ROUND_LOT, 100);
        try (DbnWriter out = writer(List.of())) {
            out.write(definition);
            out.write(trade(5602, MAY_8));
            out.write(definition);
        }
        String msft = "define 0 MSFT XNAS decimals 4 lot 100 code 5602 NONE";
        assertEquals(List.of(msft, msft), definitions());
    }

    @Test
    void numbersOfDifferentPublishersAreDifferentInstruments() throws IOException {
        try (DbnWriter out = writer(List.of())) {
            DbnRecord other = trade(5602, MAY_8);
            other.publisherId = 999;
            out.write(trade(5602, MAY_8));
            out.write(other);
        }
        assertEquals(2, definitions().size());
        assertEquals(true, definitions().get(1).contains(" XXXX "));
    }

    @Test
    void thousandsOfInstrumentsKeepTheirNames() throws IOException {
        try (DbnWriter out = writer(List.of())) {
            for (int round = 0; round < 2; round++) {
                for (int number = 0; number < 5_000; number++) {
                    out.write(trade(number * 1_001, MAY_8));
                }
            }
        }
        assertEquals(5_000, definitions().size());
    }

    private DbnWriter writer(List<DbnMetadata.Mapping> mappings) throws IOException {
        return new DbnWriter(stream, DbnMetadata.ofFile("XNAS.ITCH", DbnSchema.TRADES, MAY_8, Dbn.NO_TIME, mappings));
    }

    private static DbnMetadata.Interval interval(int start, int end, String symbol) {
        return new DbnMetadata.Interval(start, end, symbol);
    }

    private static BookRecord trade(int number, long nanos) {
        BookRecord trade = new BookRecord(Dbn.TRADES);
        trade.publisherId = 2;
        trade.instrumentId = number;
        trade.tsEvent = nanos;
        trade.tsRecv = nanos;
        trade.action = 'T';
        trade.side = 'N';
        trade.price = ONE;
        trade.size = 1;
        return trade;
    }

    private List<String> definitions() throws IOException {
        return HeardEvents.of(stream.toByteArray(), new SmallDirectory()).events().stream()
                .filter(line -> line.startsWith("define"))
                .toList();
    }

    private List<String> symbols() throws IOException {
        return definitions().stream().map(line -> line.split(" ")[2]).toList();
    }
}
