package io.penstock.engine.lane;

/** A strategy cost more than it promised in its {@link io.penstock.api.strategy.Contract}. */
public final class BrokenContractException extends RuntimeException {
    BrokenContractException(String message) {
        super(message);
    }
}
