package io.penstock.feeds.csv;

import java.util.Locale;

/** What a column can be, and the names by which a header is understood without being told. */
enum Role {
    TS("ts", "time", "timestamp", "datetime", "date", "t"),
    PRICE("price", "px", "p", "last", "lastprice", "tradeprice"),
    SIZE("size", "qty", "quantity", "volume", "vol", "amount", "q", "shares", "lastsize"),
    SIDE("side", "aggressor", "aggressorside", "takerside", "direction", "buysell"),
    SYMBOL("symbol", "sym", "ticker", "instrument", "product", "pair"),
    BID("bid", "bidprice", "bidpx", "bestbid", "bp"),
    ASK("ask", "askprice", "askpx", "bestask", "ap", "offer", "offerprice"),
    BIDSIZE("bidsize", "bidqty", "bidquantity", "bidvolume", "bidamount", "bestbidsize", "bidsz", "bs"),
    ASKSIZE("asksize", "askqty", "askquantity", "askvolume", "askamount", "bestasksize", "asksz", "as", "offersize"),
    ID("id", "tradeid", "matchid");

    /** With commas around each. */
    private final String names;

    Role(String... names) {
        this.names = ',' + String.join(",", names) + ',';
    }

    /** The parameter that names its column, and its name in {@code columns=}. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How likely a column of a header is this one: lower is likelier, -1 not at all. */
    int rank(String column) {
        return names.indexOf(',' + column.toLowerCase(Locale.ROOT).replaceAll("[ _.,\\-]", "") + ',');
    }
}
