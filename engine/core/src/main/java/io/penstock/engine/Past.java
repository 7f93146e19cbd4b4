package io.penstock.engine;

import io.penstock.engine.replay.SymbolFilter;
import io.penstock.engine.ring.RingEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where somebody who comes late to a stream reads what lies before. Any thread. */
@FunctionalInterface
interface Past {
    /**
     * Opens it, from the first event on.
     *
     * @param books is shown each event
     * @throws IOException saying why it cannot be read
     */
    Rereading open(Consumer<RingEvent> books) throws IOException;

    /**
     * The sources where all of them can be read again, else the journal of the run where it keeps one.
     *
     * @param readOnce a source that cannot be read again; empty when all can
     */
    static Past of(List<OpenSources.Opener> sources, EngineConfig config, Optional<String> readOnce, Keeping keeping) {
        if (readOnce.isEmpty()) {
            return books -> new Rereading(sources, config, new SymbolFilter(config.symbols()), books, Optional::empty);
        }
        if (!keeping.isKept()) {
            return books -> {
                throw new IOException(
                        readOnce.get() + " is not read twice, and this run keeps no journal (--journal DIR):"
                                + " what lies before cannot be had, and without it books would not be complete");
            };
        }
        // What is kept is what was played and let through: it is played whole.
        EngineConfig whole = EngineConfig.defaults();
        return books ->
                new Rereading(List.of(keeping::again), whole, new SymbolFilter(List.of()), books, keeping::failure);
    }
}
