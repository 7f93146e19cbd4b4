package io.penstock.feeds.csv;

import io.penstock.api.Parameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Where the columns of a table are, and what that makes of its rows. */
final class Columns {
    /** What rows are. */
    enum Kind {
        TRADES,
        QUOTES,
        LEVELS
    }

    /** No such column. */
    static final int NONE = -1;

    final Kind kind;
    private final int[] places;

    private Columns(Kind kind, int[] places) {
        this.kind = kind;
        this.places = places;
    }

    /**
     * Finds the columns of a header.
     *
     * @param name of the recording, for errors
     * @throws IOException when a named column is not there, or what is there makes neither trades nor quotes nor levels
     */
    static Columns of(String name, List<String> header, Parameters parameters) throws IOException {
        int[] places = new int[Role.values().length];
        for (Role role : Role.values()) {
            places[role.ordinal()] = place(name, header, role, parameters.getText(role.parameter()));
        }
        String wanted = parameters.getText("kind");
        boolean isQuote = places[Role.BID.ordinal()] != NONE || places[Role.ASK.ordinal()] != NONE;
        Kind kind = wanted.equals("levels")
                ? Kind.LEVELS
                : wanted.equals("quotes") || (wanted.equals("auto") && isQuote) ? Kind.QUOTES : Kind.TRADES;
        need(name, header, places, Role.TS);
        if (kind == Kind.QUOTES) {
            need(name, header, places, Role.BID);
            need(name, header, places, Role.ASK);
        } else {
            need(name, header, places, Role.PRICE);
            need(name, header, places, Role.SIZE);
        }
        if (kind == Kind.LEVELS) {
            need(name, header, places, Role.SIDE);
        }
        return new Columns(kind, places);
    }

    int of(Role role) {
        return places[role.ordinal()];
    }

    boolean has(Role role) {
        return places[role.ordinal()] != NONE;
    }

    /** Fields that a row must have. */
    int width() {
        return 1 + Arrays.stream(places).max().getAsInt();
    }

    private static int place(String name, List<String> header, Role role, String named) throws IOException {
        if (!named.isEmpty()) {
            int place = header.indexOf(named);
            if (place < 0) {
                throw new IOException(name + ": " + role.parameter() + "=" + named + ": no such column; there are: "
                        + String.join(", ", header));
            }
            return place;
        }
        int best = NONE;
        for (int i = 0; i < header.size(); i++) {
            int rank = role.rank(header.get(i));
            if (rank >= 0 && (best == NONE || rank < role.rank(header.get(best)))) {
                best = i;
            }
        }
        return best;
    }

    private static void need(String name, List<String> header, int[] places, Role role) throws IOException {
        if (places[role.ordinal()] == NONE) {
            throw new IOException(name + ": which column is the " + role.parameter() + "? Say " + role.parameter()
                    + "=COLUMN; there are: " + String.join(", ", header));
        }
    }
}
