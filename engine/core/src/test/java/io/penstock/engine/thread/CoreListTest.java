package io.penstock.engine.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreListTest {
    @Test
    void keepsTheOrderWritten() {
        assertEquals(List.of(5, 2, 3, 4, 0), CoreList.parse("5,2-4,0"));
        assertEquals(List.of(), CoreList.parse(" "));
    }

    @Test
    void writesRangesInRisingOrder() {
        assertEquals("0,2-5", CoreList.text(List.of(5, 2, 3, 4, 0)));
        assertEquals("", CoreList.text(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "x,            'x'",
        "'2,',         ''",
        "2-,           ''",
        "-2,           ''",
        "5-2,          runs backwards",
        "'1,0-2',      core 1 is named twice",
        "8192,         end at 8191",
        "99999999999,  '99999999999'",
        "0-999999999,  end at 8191"
    })
    void refusesWhatIsNoCoreAndSaysWhich(String text, String message) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> CoreList.parse(text));
        assertTrue(refusal.getMessage().contains(message), refusal::getMessage);
    }
}
