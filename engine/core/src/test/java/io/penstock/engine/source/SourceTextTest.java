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
        "/tmp/a:b,               ,          /tmp/a:b",
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

    @Test
    void anEmptySourceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SourceText.parse(""));
    }
}
