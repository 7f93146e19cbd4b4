package io.penstock.engine;

import io.penstock.api.Parameter;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.event.Quote;
import io.penstock.api.event.Trade;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.Results;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.StrategyProvider;
import io.penstock.api.strategy.TimeInForce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Plug-ins for tests that send orders. */
public final class OrderingStrategies {
    private OrderingStrategies() {}

    /** A class path with these providers, laid out in an empty directory. */
    static Plugins plugins(Path directory) {
        try {
            Path services = Files.createDirectories(directory.resolve("META-INF/services"));
            Files.writeString(
                    services.resolve(StrategyProvider.class.getName()),
                    Arrays.stream(new Class<?>[] {Quoter.class, Leader.class, Wavering.class})
                            .map(Class::getName)
                            .collect(Collectors.joining("\n")));
            URL[] urls = {directory.toUri().toURL()};
            return Plugins.load(new URLClassLoader(urls, OrderingStrategies.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quotes around the bid of each instrument by itself: sends, follows, gives up, hits the bid on a timer. */
    public static class Quoter implements StrategyProvider {
        @Override
        public String name() {
            return "quoter";
        }

        @Override
        public String description() {
            return "for tests";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.integer("edge", 1, 0, 100, "below the bid, in units of 1e-9"),
                    Parameter.integer("size", 10, 1, 1_000, "of an order"));
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
            return new Quoting();
        }
    }

    /** Sends in one instrument what another one does. */
    public static final class Leader extends Quoter {
        @Override
        public String name() {
            return "leader";
        }

        @Override
        public boolean hasIndependentInstruments() {
            return false;
        }

        @Override
        public Strategy create() {
            return new Quoting() {
                private int last;

                @Override
                public void onTrade(Trade trade) {
                    context.orders().market(last, Side.SELL, trade.quantity());
                    last = trade.instrumentId();
                }
            };
        }
    }

    /** Does something else in every instance: what static state of a strategy does. */
    public static final class Wavering extends Quoter {
        static final long AFTER = 20;
        private static final AtomicInteger INSTANCES = new AtomicInteger();

        @Override
        public String name() {
            return "wavering";
        }

        @Override
        public Strategy create() {
            int instance = INSTANCES.incrementAndGet();
            return new Quoting() {
                @Override
                long size() {
                    return sent < AFTER ? super.size() : instance;
                }
            };
        }
    }

    private static class Quoting implements Strategy {
        private static final long DELAY_NS = 3_000_000;

        private final Map<Long, Integer> instrumentByTimer = new HashMap<>();
        private final Map<Integer, Long> orderByInstrument = new HashMap<>();
        private final Map<Integer, Integer> quotesByInstrument = new HashMap<>();
        private final OrderTicket ticket = new OrderTicket();
        StrategyContext context;
        long sent;

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        long size() {
            return context.parameters().getLong("size");
        }

        @Override
        public void onQuote(Quote quote) {
            Orders orders = context.orders();
            int id = quote.instrumentId();
            int quotes = quotesByInstrument.merge(id, 1, Integer::sum);
            long order = orderByInstrument.getOrDefault(id, 0L);
            if (quote.bidPrice() == Price.NONE || quotes % 11 == 0) {
                orders.cancel(order);
            } else if (orders.order(order) != null) {
                count(orders.replace(
                        order, quote.bidPrice() - context.parameters().getLong("edge"), size()));
            } else {
                orderByInstrument.put(id, orders.limit(id, Side.BUY, quote.bidPrice(), size()));
                sent++;
                instrumentByTimer.put(context.schedule(context.now() + DELAY_NS * (1 + quotes % 3)), id);
            }
        }

        @Override
        public void onTimer(long timerId) {
            int id = instrumentByTimer.remove(timerId);
            count(context.orders()
                    .send(ticket.limit(id, Side.SELL, context.book(id).bestBid(), size())
                            .timeInForce(TimeInForce.IOC)
                            .tag(quotesByInstrument.get(id))));
        }

        @Override
        public void onStop() {
            context.orders().cancelAll();
        }

        @Override
        public void report(Results results) {
            results.put("sent", sent);
            results.put("edge", context.parameters().getLong("edge"));
        }

        private void count(long result) {
            sent += result > 0 ? 1 : 0;
        }
    }
}
