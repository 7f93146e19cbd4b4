package io.penstock.feeds.mdp3;

/**
 * Where each template that we read has its fields: offsets in the root block or in an entry of the first group; -1 where it
 * has none. Entries of a template may be longer in newer versions: what is behind {@link #entryBytes} is skipped. Every row
 * is from the schema of version 13 where it is there, else (ids below 46 but 4, 12, 15, 16, 30, 37, 39) from version 8.
 */
final class Mdp3Template {
    /** What is done with a message. */
    enum Kind {
        RESET,
        ADMIN,
        STATUS,
        DEFINITION,
        BOOK,
        ORDERS,
        TRADES,
        VOLUME,
        STATISTICS,
        LIMITS,
        SNAPSHOT,
        OTHER;

        /** Whether it is a change, and not said in rounds. */
        boolean isIncremental() {
            return ordinal() >= BOOK.ordinal() && ordinal() <= LIMITS.ordinal();
        }
    }

    private static final Mdp3Template[] BY_ID = new Mdp3Template[256];

    /** PRICE9 has nine decimals as we have, PRICE of the older templates seven. */
    private static final long PRICE9 = 1;

    private static final long PRICE7 = 100;

    static {
        row(4, Kind.RESET, "channel reset").root(9).event(8);
        row(12, Kind.ADMIN, "heartbeat");
        row(15, Kind.ADMIN, "login");
        row(16, Kind.ADMIN, "logout");
        row(30, Kind.STATUS, "security status").root(30).event(26);
        row(37, Kind.VOLUME, "volume").entry(13).security(4).size(0, 4).action(12);
        row(39, Kind.OTHER, "quote request").root(35).event(31).time(0);
        for (int id : new int[] {32, 46}) {
            book(row(id, Kind.BOOK, "book").scale(id == 32 ? PRICE7 : PRICE9));
        }
        row(64, Kind.BOOK, "book, long quantities")
                .entry(31)
                .security(16)
                .price(0)
                .size(8, 8)
                .orders(24)
                .level(28)
                .action(29)
                .type(30);
        for (int id : new int[] {43, 47}) {
            row(id, Kind.ORDERS, "order book")
                    .scale(id == 43 ? PRICE7 : PRICE9)
                    .entry(34)
                    .security(28)
                    .price(16)
                    .size(24, 4)
                    .action(32)
                    .type(33);
        }
        trades();
        statistics();
        definitions();
        row(38, Kind.SNAPSHOT, "snapshot of a book").scale(PRICE7);
        row(52, Kind.SNAPSHOT, "snapshot of a book");
        for (Mdp3Template template : new Mdp3Template[] {BY_ID[38], BY_ID[52]}) {
            template.root(59)
                    .event(-1)
                    .time(16)
                    .security(8)
                    .entry(22)
                    .price(0)
                    .size(8, 4)
                    .orders(12)
                    .level(16)
                    .type(21);
        }
        row(44, Kind.OTHER, "snapshot of an order book").root(28).time(20);
        row(53, Kind.OTHER, "snapshot of an order book").root(28).time(20);
        row(59, Kind.OTHER, "snapshot of top orders").root(13).event(8).time(0);
        row(60, Kind.OTHER, "workup status").root(30).event(20).time(0);
        row(62, Kind.OTHER, "collateral market value").root(11).event(8).time(0);
        row(66, Kind.VOLUME, "volume, long quantities")
                .entry(17)
                .security(8)
                .size(0, 8)
                .action(16);
    }

    final Kind kind;
    final String name;
    long scale = PRICE9;
    int rootBytes;
    /** Of the event, in the root block; definitions say when they changed, not when they are sent. */
    int timeAt = -1;

    int eventAt = -1;
    int entryBytes;
    int securityAt = -1;
    int priceAt = -1;
    int sizeAt = -1;
    int sizeBytes = 4;
    int ordersAt = -1;
    int levelAt = -1;
    int actionAt = -1;
    int typeAt = -1;
    int sideAt = -1;
    int tradeAt = -1;
    /** Of a definition: the smallest price step, in the root block. */
    int tickAt = -1;

    private Mdp3Template(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** The row of a template id; null when we do not know it. */
    static Mdp3Template of(int id) {
        return id < BY_ID.length ? BY_ID[id] : null;
    }

    private static void trades() {
        row(36, Kind.TRADES, "trade")
                .scale(PRICE7)
                .entry(30)
                .security(12)
                .price(0)
                .size(8, 4)
                .trade(24)
                .side(28)
                .action(29);
        row(42, Kind.TRADES, "trade summary").scale(PRICE7);
        row(48, Kind.TRADES, "trade summary");
        for (Mdp3Template template : new Mdp3Template[] {BY_ID[42], BY_ID[48]}) {
            template.entry(30)
                    .security(12)
                    .price(0)
                    .size(8, 4)
                    .side(24)
                    .action(25)
                    .trade(26);
        }
        row(65, Kind.TRADES, "trade summary, long quantities")
                .entry(34)
                .security(16)
                .price(0)
                .size(8, 8)
                .trade(28)
                .side(32)
                .action(33);
    }

    private static void statistics() {
        for (int id : new int[] {33, 49}) {
            row(id, Kind.STATISTICS, "daily statistics")
                    .scale(id == 33 ? PRICE7 : PRICE9)
                    .entry(25)
                    .security(12)
                    .price(0)
                    .size(8, 4)
                    .action(23)
                    .type(24);
        }
        for (int id : new int[] {35, 51}) {
            row(id, Kind.STATISTICS, "session statistics")
                    .scale(id == 35 ? PRICE7 : PRICE9)
                    .entry(19)
                    .security(8)
                    .price(0)
                    .action(17)
                    .type(18);
        }
        for (int id : new int[] {34, 50}) {
            // High limit at 0, low limit at 8, price variation at 16.
            row(id, Kind.LIMITS, "limits and banding")
                    .scale(id == 34 ? PRICE7 : PRICE9)
                    .entry(32)
                    .security(24)
                    .price(0);
        }
    }

    private static void definitions() {
        row(27, Kind.DEFINITION, "definition of a future")
                .scale(PRICE7)
                .root(99)
                .tick(91);
        row(54, Kind.DEFINITION, "definition of a future").root(99).tick(91);
        row(29, Kind.DEFINITION, "definition of a spread")
                .scale(PRICE7)
                .root(102)
                .tick(94);
        row(56, Kind.DEFINITION, "definition of a spread").root(102).tick(94);
        row(41, Kind.DEFINITION, "definition of an option")
                .scale(PRICE7)
                .root(119)
                .tick(111);
        row(55, Kind.DEFINITION, "definition of an option").root(119).tick(111);
        row(57, Kind.DEFINITION, "definition of a fixed income instrument")
                .root(94)
                .tick(86);
        row(58, Kind.DEFINITION, "definition of a repo").root(94).tick(86);
        row(63, Kind.DEFINITION, "definition of a currency pair").root(97).tick(89);
    }

    private static void book(Mdp3Template template) {
        template.entry(27)
                .security(12)
                .price(0)
                .size(8, 4)
                .orders(20)
                .level(24)
                .action(25)
                .type(26);
    }

    /** Incremental messages have their event flags at 8 of a root block of at least 9 bytes. */
    private static Mdp3Template row(int id, Kind kind, String name) {
        Mdp3Template template = new Mdp3Template(kind, name);
        BY_ID[id] = template;
        boolean incremental = kind != Kind.ADMIN && kind != Kind.DEFINITION && kind != Kind.OTHER;
        return incremental ? template.root(9).event(8).time(0) : kind == Kind.DEFINITION ? template.event(0) : template;
    }

    private Mdp3Template scale(long toNineDecimals) {
        scale = toNineDecimals;
        return this;
    }

    private Mdp3Template root(int bytes) {
        rootBytes = bytes;
        return this;
    }

    private Mdp3Template event(int at) {
        eventAt = at;
        return this;
    }

    private Mdp3Template time(int at) {
        timeAt = at;
        return this;
    }

    private Mdp3Template entry(int bytes) {
        entryBytes = bytes;
        return this;
    }

    private Mdp3Template security(int at) {
        securityAt = at;
        return this;
    }

    private Mdp3Template price(int at) {
        priceAt = at;
        return this;
    }

    private Mdp3Template size(int at, int bytes) {
        sizeAt = at;
        sizeBytes = bytes;
        return this;
    }

    private Mdp3Template orders(int at) {
        ordersAt = at;
        return this;
    }

    private Mdp3Template level(int at) {
        levelAt = at;
        return this;
    }

    private Mdp3Template action(int at) {
        actionAt = at;
        return this;
    }

    private Mdp3Template type(int at) {
        typeAt = at;
        return this;
    }

    private Mdp3Template side(int at) {
        sideAt = at;
        return this;
    }

    private Mdp3Template trade(int at) {
        tradeAt = at;
        return this;
    }

    private Mdp3Template tick(int at) {
        tickAt = at;
        return this;
    }
}
