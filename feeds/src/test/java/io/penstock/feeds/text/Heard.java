package io.penstock.feeds.text;

import io.penstock.api.Instrument;
import io.penstock.api.Parameter;
import io.penstock.api.Parameters;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.Feed;
import io.penstock.api.feed.FeedContext;
import io.penstock.api.feed.FeedTally;
import io.penstock.api.feed.RejectReason;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what a feed says, and lends it what an engine would. */
public final class Heard implements FeedContext {
    /** Events as {@code method[arguments]}, without headers and ends of groups. */
    public final List<String> events = new ArrayList<>();

    /** Headers in the order of the groups that they began. */
    public final List<String> headers = new ArrayList<>();

    public final List<String> warnings = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int channels;
    private final Parameters parameters;
    private final Optional<LocalDate> date;
    private final Map<String, Long> counts = new HashMap<>();
    private boolean isKept = true;
    private int groups;

    /** Without parameters or date. */
    public Heard() {
        this(List.of(), Map.of(), Optional.empty());
    }

    /** With a provider's parameters. */
    public Heard(List<Parameter> declared, Map<String, String> given, Optional<LocalDate> date) {
        this.parameters = Parameters.of(declared, given);
        this.date = date;
    }

    /** For recordings of many events: counts them only. */
    public Heard onlyCounting() {
        isKept = false;
        return this;
    }

    /** How often a method of the writer was called. */
    public long count(String method) {
        return counts.getOrDefault(method, 0L);
    }

    /** Where a feed writes to. */
    public EventWriter writer() {
        InvocationHandler handler = (proxy, method, arguments) -> {
            counts.merge(method.getName(), 1L, Long::sum);
            if (!isKept) {
                groups += method.getName().equals("endGroup") ? 1 : 0;
                return null;
            }
            String text = method.getName() + Arrays.toString(texts(arguments));
            switch (method.getName()) {
                case "header" -> headers.add(text.substring(6));
                case "endGroup" -> groups++;
                default -> events.add(text);
            }
            return null;
        };
        return (EventWriter)
                Proxy.newProxyInstance(EventWriter.class.getClassLoader(), new Class<?>[] {EventWriter.class}, handler);
    }

    /** Reads a feed to its end; checks that it counts every message. */
    public FeedTally readAll(Feed feed) throws IOException {
        EventWriter out = writer();
        int groupsBefore = groups;
        int polled = 0;
        for (int count = feed.poll(out, 3); count != Feed.END; count = feed.poll(out, 3)) {
            polled += count;
            feed.nextNanos();
        }
        if (polled != groups - groupsBefore) {
            throw new AssertionError(polled + " groups said, " + (groups - groupsBefore) + " ended");
        }
        long rejected = 0;
        for (RejectReason reason : RejectReason.values()) {
            rejected += feed.tally().rejected(reason);
        }
        if (feed.tally().offered() != feed.tally().accepted() + rejected) {
            throw new AssertionError("offered " + feed.tally().offered());
        }
        return feed.tally();
    }

    /** How many groups have ended. */
    public int groups() {
        return groups;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public int instrumentId(String venue, String symbol) {
        return ids.computeIfAbsent(venue + " " + symbol, key -> ids.size());
    }

    @Override
    public int newChannel() {
        return channels++;
    }

    @Override
    public Optional<LocalDate> date() {
        return date;
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    private static Object[] texts(Object[] arguments) {
        Object[] texts = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] instanceof Instrument instrument) {
                texts[i] = instrument.symbol() + "@" + instrument.venue();
            } else if (texts[i] instanceof Long number && number == Long.MAX_VALUE) {
                texts[i] = "-";
            } else if (texts[i] instanceof Long number && number == Long.MIN_VALUE) {
                texts[i] = "?";
            }
        }
        return texts;
    }
}
