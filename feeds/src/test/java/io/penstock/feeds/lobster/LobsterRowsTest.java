package io.penstock.feeds.lobster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.penstock.api.Side;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.feeds.text.Heard;
import io.penstock.feeds.text.RecordedData;
import io.penstock.feeds.text.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real days: after every message a naive book that follows the events shows what the row beside the message shows. */
class LobsterRowsTest {
    private final Map<Side, TreeMap<Long, Long>> totals = Map.of(Side.BUY, new TreeMap<>(), Side.SELL, new TreeMap<>());
    private final Map<Long, Long> left = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"GOOG, 49482", "AMZN, 57515"})
    void theBookIsWhatEachRowShows(String symbol, int messages) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        String path = "lobster/LOBSTER_SampleFile_" + symbol + "_2012-06-21_1.zip";
        try (ZipFile zip = new ZipFile(RecordedData.path(path).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    files.put(entry.getName(), text);
                    if (entry.getName().contains("orderbook")) {
                        rows.addAll(text.lines().toList());
                    }
                }
            }
        }
        EventWriter out = book();
        try (Feed feed = new LobsterFeedProvider().open(TextSource.of(files), new Heard())) {
            for (String row : rows) {
                assertEquals(1, feed.poll(out, 1));
                assertEquals(row, best(Side.SELL) + "," + best(Side.BUY));
            }
            assertEquals(Feed.END, feed.poll(out, 1));
            assertEquals(messages, feed.tally().accepted());
            assertEquals(messages, feed.tally().offered());
        }
    }

    private String best(Side side) {
        TreeMap<Long, Long> levels = totals.get(side);
        assertEquals(1, levels.size());
        return levels.firstKey() / 100_000 + "," + levels.firstEntry().getValue();
    }

    /** Totals by level; that an order never has less than nothing is checked too. */
    private EventWriter book() {
        return (EventWriter) Proxy.newProxyInstance(
                EventWriter.class.getClassLoader(), new Class<?>[] {EventWriter.class}, (proxy, method, a) -> {
                    switch (method.getName()) {
                        case "setLevel" -> {
                            TreeMap<Long, Long> levels = totals.get((Side) a[1]);
                            levels.remove((Long) a[2]);
                            change((Side) a[1], (Long) a[2], (Long) a[3]);
                        }
                        case "addOrder" -> {
                            left.put((Long) a[1], (Long) a[4]);
                            change((Side) a[2], (Long) a[3], (Long) a[4]);
                        }
                        case "reduceOrder", "deleteOrder" -> take(a, (Long) a[4]);
                        case "executeOrder" -> take(a, (Long) a[5]);
                        default -> {}
                    }
                    return null;
                });
    }

    private void take(Object[] a, long quantity) {
        left.computeIfPresent((Long) a[1], (id, rest) -> {
            assertEquals(true, rest >= quantity, "order " + id);
            return rest == quantity ? null : rest - quantity;
        });
        change((Side) a[2], (Long) a[3], -quantity);
    }

    private void change(Side side, long price, long by) {
        totals.get(side).merge(price, by, (old, change) -> old + change == 0 ? null : old + change);
        if (Long.valueOf(0).equals(totals.get(side).get(price))) {
            totals.get(side).remove(price);
        }
    }
}
