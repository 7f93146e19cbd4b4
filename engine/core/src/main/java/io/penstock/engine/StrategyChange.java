package io.penstock.engine;

import java.util.Locale;

/**
 * Something that was done to a strategy while a run went on.
 *
 * @param kind what
 * @param position of the first event that it hears of an added or resumed one, of the first that it does not hear of the others
 * @param id of the strategy
 * @param lane on which it runs
 */
public record StrategyChange(Kind kind, long position, String id, int lane) {
    /** What can be done. */
    public enum Kind {
        /** It was not there before. */
        ADDED,
        /** It ended before the stream. */
        REMOVED,
        /** It hears nothing for a while. */
        PAUSED,
        /** It hears again. */
        RESUMED;

        /** As people say it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
