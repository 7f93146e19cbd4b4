package io.penstock.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    @ParameterizedTest
    @CsvSource({
        "day.itch,               ,          day.itch",
        "/data/day.itch.gz,      ,          /data/day.itch.gz",
        "itch:/data/x,           itch,      /data/x",
        "synthetic:,             synthetic, ''",
        "synthetic:seed=1,       synthetic, seed=1",
        "mbp-10:x,               mbp-10,    x",
        "udp:239.0.0.1:5000,     udp,       239.0.0.1:5000",
        "C:/data/day.itch,       ,          C:/data/day.itch",
        "c:day.itch,             ,          c:day.itch",
        "./odd:name,             ,          ./odd:name",
        "/data/a:b,              ,          /data/a:b",
        "Big:name,               ,          Big:name",
        "9x:name,                ,          9x:name",
        ":rest,                  ,          :rest"
    })
    void aSchemeIsALowerCaseWordOfTwoLettersOrMoreBeforeTheFirstColon(String text, String scheme, String rest) {
        SourceText source = SourceText.parse(text);

        assertEquals(text, source.text());
        assertEquals(scheme, source.scheme().orElse(null));
        assertEquals(rest, source.rest());
    }

    @ParameterizedTest
    @CsvSource({
        "pcap:a.pcap?decode=itch&port=26477, a.pcap,         decode=itch&port=26477",
        "udp:127.0.0.1:5000?decode=itch,     127.0.0.1:5000, decode=itch",
        "csv:a.csv?separator=?,              a.csv,          separator=?",
        "pcap:a.pcap?,                       a.pcap,         ''",
        "pcap:a.pcap,                        a.pcap,         ''",
        "odd?name.pcap,                      odd?name.pcap,  ''",
        "C:/odd?name.pcap,                   C:/odd?name.pcap, ''"
    })
    void parametersStandBehindTheFirstQuestionMarkWhereThereIsAScheme(String text, String rest, String parameters) {
        SourceText source = SourceText.parse(text);

        assertEquals(rest, source.rest());
        assertEquals(parameters, source.parameters());
    }

    @Test
    void anEmptySourceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SourceText.parse(""));
    }
}
