package io.penstock.feeds;

import io.penstock.api.Instrument;
import io.penstock.api.Quantity;
import io.penstock.api.Time;
import io.penstock.api.feed.EventWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what a decoder said, one line for each call. */
public final class HeardCalls {
    private final List<String> lines = new ArrayList<>();
    private final EventWriter writer = (EventWriter) Proxy.newProxyInstance(
            EventWriter.class.getClassLoader(), new Class<?>[] {EventWriter.class}, (proxy, method, arguments) -> {
                lines.add(line(method.getName(), arguments == null ? new Object[0] : arguments));
                return null;
            });

    /** Nothing heard yet. */
    public HeardCalls() {}

    /** Where the decoder is to write. */
    public EventWriter writer() {
        return writer;
    }

    /** All calls, and an end of group only where something was said before it. */
    public List<String> lines() {
        List<String> kept = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            boolean end = line.equals("endGroup");
            if (!end || open) {
                kept.add(line);
            }
            open = !end && (open || !line.startsWith("header"));
        }
        return kept;
    }

    /** The calls that are no headers. */
    public List<String> events() {
        return lines().stream().filter(line -> !line.startsWith("header")).toList();
    }

    /** The calls that are neither headers, definitions nor ends of groups. */
    public List<String> said() {
        return events().stream()
                .filter(line -> !line.startsWith("define") && !line.equals("endGroup"))
                .toList();
    }

    private static String line(String name, Object[] arguments) {
        if (name.equals("define")) {
            Instrument i = (Instrument) arguments[0];
            return "define " + i.id() + " " + i.symbol() + " " + i.venue() + " lot "
                    + (i.lotSize() == Quantity.UNKNOWN ? "unknown" : i.lotSize()) + " " + arguments[1];
        }
        String text = Arrays.toString(arguments);
        return (name + " " + text.substring(1, text.length() - 1).replace(",", ""))
                .replace(Long.toString(Time.NONE), "none")
                .replace(Long.toString(Quantity.UNKNOWN), "unknown")
                .strip();
    }
}
