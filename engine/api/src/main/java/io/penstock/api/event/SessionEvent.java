package io.penstock.api.event;

/** A step of the venue's day. Valid during the callback. */
public interface SessionEvent extends Event {
    /** The steps; a venue may know fewer. */
    enum Phase {
        /** The first message of the day. */
        MESSAGES_START,
        /** The venue's systems take orders. */
        SYSTEM_START,
        /** Regular trading hours begin. */
        MARKET_OPEN,
        /** Regular trading hours end. */
        MARKET_CLOSE,
        /** The venue's systems take no more orders. */
        SYSTEM_END,
        /** The last message of the day. */
        MESSAGES_END;

        private static final Phase[] BY_CODE = values();

        /** The phase of an ordinal. */
        public static Phase of(int ordinal) {
            return BY_CODE[ordinal];
        }
    }

    /** The step reached. */
    Phase phase();
}
