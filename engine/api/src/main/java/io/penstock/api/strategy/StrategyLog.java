package io.penstock.api.strategy;

/**
 * Lines that a strategy writes for its author, with stream time and place in the stream. Ask {@link #isOn} before making a
 * text: then a log that is off costs one branch.
 *
 * <pre>{@code
 * if (log.isOn()) {
 *     log.say("spread " + spread);
 * }
 * }</pre>
 */
public interface StrategyLog {
    /** Nobody reads it. */
    StrategyLog OFF = new StrategyLog() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void say(String line) {}
    };

    /** Whether anybody reads it; the same for the life of the strategy. */
    boolean isOn();

    /** One line. Never waits: when a reader does not keep up, lines are left out and counted. Inside callbacks. */
    void say(String line);
}
