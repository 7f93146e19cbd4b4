package io.penstock.cli;

import io.penstock.api.Parameter;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Quote;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plug-in that sends orders: buys at every n-th quote of an instrument, and what it does is nobody's else. */
public final class OrderingPlugin implements StrategyProvider {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    /** Packs it as a user would. */
    static Path jar(Path directory) throws IOException {
        Path jar = directory.resolve("ordering.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Class<?> type : List.of(OrderingPlugin.class, Ordering.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry("META-INF/services/" + StrategyProvider.class.getName()));
            zip.write(OrderingPlugin.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public String description() {
        return "for tests";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("every", 3, 1, 1_000, "quotes from one order to the next"),
                Parameter.flag("wavers", false, "whether each instance sends other quantities"));
    }

    @Override
    public boolean hasIndependentInstruments() {
        return true;
    }

    @Override
    public String rankedBy() {
        return "sent";
    }

    @Override
    public Strategy create() {
        return new Ordering(INSTANCES.incrementAndGet());
    }

    private static final class Ordering implements Strategy {
        private final int instance;
        private final long[] quotes = new long[1_000];
        private final long[] order = new long[1_000];
        private StrategyContext context;
        private long sent;

        Ordering(int instance) {
            this.instance = instance;
        }

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        @Override
        public void onQuote(Quote quote) {
            int id = quote.instrumentId();
            if (quote.bidPrice() == Price.NONE
                    || ++quotes[id] % context.parameters().getLong("every") != 0) {
                return;
            }
            if (context.orders().order(order[id]) != null) {
                context.orders().cancel(order[id]);
            }
            long quantity = context.parameters().getFlag("wavers") ? instance : 100;
            order[id] = context.orders().limit(id, Side.BUY, quote.bidPrice(), quantity);
            sent++;
        }

        @Override
        public void report(Results results) {
            results.put("sent", sent);
        }
    }
}
