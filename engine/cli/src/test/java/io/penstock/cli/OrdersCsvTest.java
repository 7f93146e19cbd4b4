package io.penstock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.penstock.api.Instrument;
import io.penstock.api.Price;
import io.penstock.api.Side;
import io.penstock.api.book.BookKind;
import io.penstock.api.strategy.OrderTicket;
import io.penstock.api.strategy.Orders;
import io.penstock.api.strategy.Strategy;
import io.penstock.api.strategy.StrategyContext;
import io.penstock.api.strategy.TimeInForce;
import io.penstock.engine.lane.StrategyReport;
import io.penstock.engine.testkit.StrategyTester;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every column of a row, and the order of the rows. */
class OrdersCsvTest {
    /** At the first event one order of every kind, at the second the end of them all. */
    private static final class Sender implements Strategy {
        private final OrderTicket ticket = new OrderTicket();
        private StrategyContext context;

        @Override
        public void onStart(StrategyContext newContext) {
            context = newContext;
        }

        @Override
        public void onGroupEnd(long position) {
            if (position == 2) {
                throw new IllegalStateException("meant");
            }
            if (position == 1) {
                Orders orders = context.orders();
                long resting = orders.send(ticket.limit(0, Side.BUY, Price.parse("0.5"), 1_500)
                        .postOnly()
                        .timeInForce(TimeInForce.GTC)
                        .tag(-3));
                orders.replace(resting, Price.parse("0.000000001"), 1_000);
                orders.send(ticket.stopLimit(0, Side.SELL, Price.parse("-2"), Price.parse("-1"), 7)
                        .timeInForce(TimeInForce.IOC));
            }
        }
    }

    @Test
    void aRowSaysAllThatAnOrderSays() throws IOException {
        String report = written(List.of(report()));
        assertEquals(OrdersCsv.HEADER + """

                        1,2024-01-02T14:30:00.000000000Z,Sender,0,new,1,-3,X,"A,B",buy,limit,gtc,0.50,,1.500,true,
                        1,2024-01-02T14:30:00.000000000Z,Sender,0,replace,1,-3,X,"A,B",buy,limit,gtc,0.000000001,,1.000,true,
                        1,2024-01-02T14:30:00.000000000Z,Sender,0,new,2,0,X,"A,B",sell,stop-limit,ioc,-1.00,-2.00,0.007,false,
                        2,2024-01-02T14:30:00.250000000Z,Sender,0,cancel,1,-3,X,"A,B",buy,limit,gtc,0.000000001,,1.000,true,quarantined
                        """, report);
    }

    @Test
    void rowsAreOrderedByPositionThenStrategyThenInstance() throws IOException {
        List<String> rows = written(List.of(report(), report())).lines().skip(1).toList();
        assertEquals(
                List.of("1,0", "1,0", "1,0", "1,1", "1,1", "1,1", "2,0", "2,1"),
                rows.stream()
                        .map(row -> row.split(","))
                        .map(cells -> cells[0] + "," + cells[3])
                        .toList());
    }

    private static String written(List<StrategyReport> reports) throws IOException {
        StringBuilder out = new StringBuilder();
        OrdersCsv.write(reports, out);
        return out.toString();
    }

    private static StrategyReport report() {
        StrategyTester market = StrategyTester.of(new Sender())
                .define(new Instrument(0, "A,B", "X", 2, 3, 1, -1), BookKind.ORDERS)
                .at("09:30")
                .add(1, Side.BUY, "1.00", 10)
                .endGroup()
                .at("09:30:00.25")
                .add(2, Side.BUY, "1.01", 10);
        assertThrows(IllegalStateException.class, market::endGroup);
        return market.stop();
    }
}
