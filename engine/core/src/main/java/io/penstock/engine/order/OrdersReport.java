package io.penstock.engine.order;

import io.penstock.api.strategy.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * What a strategy wanted to trade, after the end.
 *
 * @param sent new orders
 * @param replaced wishes for other terms
 * @param cancelled wishes to cancel, those of the engine at a quarantine too
 * @param refused intents that were not let out, by reason; only reasons that came
 * @param open orders that were neither filled nor rejected nor cancelled by the venue
 * @param sha256 of all intents in sequence, each in the layout of {@link Intent}, in hexadecimal
 * @param intents the intents themselves, where they were to be kept
 */
public record OrdersReport(
        long sent,
        long replaced,
        long cancelled,
        Map<Refusal, Long> refused,
        int open,
        String sha256,
        Optional<Intents> intents) {
    /** Intents that were let out. */
    public long count() {
        return sent + replaced + cancelled;
    }
}
