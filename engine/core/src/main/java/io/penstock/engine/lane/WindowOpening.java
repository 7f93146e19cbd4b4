package io.penstock.engine.lane;

import io.penstock.api.Instrument;
import io.penstock.api.event.TradingState;
import io.penstock.engine.ring.RingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What strategies must know when a window begins in the middle of a day: the instruments they follow, the trading state of
 * each and of the market, the step of the day. Kept from what lies before the window, told when it begins: first the
 * instruments in the order of their ids' first appearance, then the states in the order in which they came to be. Lane thread.
 */
final class WindowOpening {
    private final LaneState state;
    private final Delivery delivery;
    private final Map<Integer, RingEvent> definitions = new LinkedHashMap<>();
    private final Map<String, RingEvent> states = new LinkedHashMap<>();
    /** What is being told, and how far that has come. */
    private List<RingEvent> telling = List.of();

    private int told;

    WindowOpening(LaneState state, Delivery delivery) {
        this.state = state;
        this.delivery = delivery;
    }

    /** Looks at an event before the window, which the books have seen. */
    void keep(RingEvent event) {
        switch (event.kind()) {
            case DEFINITION -> {
                if (isHeard(event)) {
                    definitions.put(event.instrumentId(), event.copy());
                }
            }
            case STATUS -> {
                if (isHeard(event)) {
                    // An operational halt of the venue and the trading state proper come and go independently.
                    boolean isVenues =
                            event.state() == TradingState.VENUE_HALTED || event.state() == TradingState.VENUE_RESUMED;
                    put((isVenues ? "venue " : "state ") + event.instrumentId(), event);
                }
            }
            case SESSION -> put("session", event);
            default -> {}
        }
    }

    /** Tells the strategies; after that nothing is kept. */
    void handOver() {
        telling = Stream.concat(definitions.values().stream(), states.values().stream())
                .toList();
        definitions.clear();
        states.clear();
        told = 0;
        state.calls.phase = Calls.Phase.OPENING;
        tellRest();
    }

    /** Goes on after the callback that did not return. */
    void resume() {
        delivery.resume(telling.get(told));
        told++;
        tellRest();
    }

    private void tellRest() {
        for (; told < telling.size(); told++) {
            delivery.deliver(telling.get(told));
        }
        state.calls.phase = Calls.Phase.DELIVERING;
        delivery.noteComposites();
        telling = List.of();
    }

    private boolean isHeard(RingEvent event) {
        return event.instrumentId() == Instrument.ALL || state.of(event.instrumentId()) != null;
    }

    private void put(String key, RingEvent event) {
        states.remove(key);
        states.put(key, event.copy());
    }
}
