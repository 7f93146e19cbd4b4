package io.penstock.feeds.crypto;

import java.util.List;

/** Lines made by hand after the venues' documentation of their messages, one of each kind. */
final class Samples {
    static final String SPOT_DIFF =
            "1723161253937085768 {\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\","
                    + "\"E\":1723161255208,\"s\":\"BTCUSDT\",\"U\":101,\"u\":105,\"b\":[[\"61737.63000000\",\"0.50000000\"]],"
                    + "\"a\":[[\"61837.64000000\",\"1.54698000\"],[\"61839.85000000\",\"0.00000000\"]]}}";
    static final String SPOT_SNAPSHOT =
            "1723161254206652067 {\"lastUpdateId\":103,\"bids\":[[\"61730.00000000\",\"2.00000000\"]],"
                    + "\"asks\":[[\"61840.00000000\",\"3.00000000\"]]}";
    static final String SPOT_TICKER =
            "1723161254087891268 {\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":50093239212,"
                    + "\"s\":\"BTCUSDT\",\"b\":\"61837.63000000\",\"B\":\"3.78826000\",\"a\":\"61837.64000000\",\"A\":\"1.54698000\"}}";
    static final String SPOT_TRADE = "1723161254087896568 {\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\","
            + "\"E\":1723161255343,\"s\":\"BTCUSDT\",\"t\":3735683259,\"p\":\"61837.63000000\",\"q\":\"0.02000000\","
            + "\"T\":1723161255342,\"m\":true,\"M\":true}}";
    static final String SPOT_AGGREGATE =
            "1633998523.957215: {\"stream\":\"nknusdt@aggTrade\",\"data\":{\"e\":\"aggTrade\","
                    + "\"E\":1633998523963,\"s\":\"NKNUSDT\",\"a\":15683430,\"p\":\"0.35280000\",\"q\":\"58.00000000\",\"f\":1,\"l\":1,"
                    + "\"T\":1633998523963,\"m\":false,\"M\":true}}";
    static final String FUTURES_DIFF =
            "1721347020984480942 {\"stream\":\"btcusdt@depth@0ms\",\"data\":{\"e\":\"depthUpdate\","
                    + "\"E\":1721347022504,\"T\":1721347022503,\"s\":\"BTCUSDT\",\"U\":500,\"u\":510,\"pu\":490,"
                    + "\"b\":[[\"1000.00\",\"569.567\"]],\"a\":[]}}";
    static final String FUTURES_SNAPSHOT =
            "1721347021281597601 {\"lastUpdateId\":505,\"E\":1721347022759,\"T\":1721347022750,"
                    + "\"bids\":[[\"63943.90\",\"46.372\"]],\"asks\":[[\"63944.00\",\"0.007\"]]}";
    static final String FUTURES_TRADE = "1721347201292005428 {\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\","
            + "\"E\":1721347202813,\"T\":1721347202812,\"s\":\"BTCUSDT\",\"t\":5182006711,\"p\":\"63960.00\",\"q\":\"0.310\","
            + "\"X\":\"MARKET\",\"m\":false}}";
    static final String ANSWER = "https://api.binance.com/api/v3/depth?symbol=NKNUSDT&limit=1000 -> 1633998512.320639: "
            + "{\"lastUpdateId\":7,\"bids\":[[\"0.35210000\",\"672.00000000\"]],\"asks\":[]}";
    static final String SOCKET =
            "wss://stream.binance.com:9443/stream?streams=nknusdt@depth@100ms <-> 1633998511.159679";

    static final String COINBASE_SNAPSHOT = "1618677817.077736: {\"type\":\"snapshot\",\"product_id\":\"BAND-GBP\","
            + "\"asks\":[[\"14.8024\",\"12.77\"]],\"bids\":[[\"14.7000\",\"1\"]]}";
    static final String COINBASE_UPDATE = "1618677817.118783: {\"type\":\"l2update\",\"product_id\":\"BAND-GBP\","
            + "\"changes\":[[\"sell\",\"14.8024\",\"0\"],[\"buy\",\"14.7001\",\"660.5\"]],\"time\":\"2021-04-17T16:43:37.075687Z\"}";
    static final String COINBASE_TICKER = "1618677817.079694: {\"type\":\"ticker\",\"sequence\":333938798,"
            + "\"product_id\":\"SKL-BTC\",\"price\":\"14.7775\",\"open_24h\":\"14.6647\",\"best_bid\":\"14.7550\","
            + "\"best_ask\":\"14.8060\",\"side\":\"buy\",\"time\":\"2021-04-17T16:43:30.244075Z\",\"trade_id\":881613,"
            + "\"last_size\":\"0.04\"}";
    static final String COINBASE_MATCH = "1618677817.1295161: {\"type\":\"match\",\"trade_id\":280232,"
            + "\"maker_order_id\":\"2a0da34e\",\"side\":\"sell\",\"size\":\"985\",\"price\":\"0.00001305\","
            + "\"product_id\":\"SKL-BTC\",\"sequence\":177100030,\"time\":\"2021-04-17T16:43:37.089723Z\"}";

    static final String KRAKEN_STATUS = "1618678132.9348202: {\"channelID\":1665,\"channelName\":\"trade\","
            + "\"event\":\"subscriptionStatus\",\"pair\":\"XMR/USD\",\"status\":\"subscribed\"}";
    static final String KRAKEN_SNAPSHOT = "1618678133.626511: [992,{\"as\":[[\"354.80000000\",\"1.40000000\","
            + "\"1618678133.020508\"]],\"bs\":[[\"354.12000000\",\"2.00000000\",\"1618678133.120508\"]]},\"book-10\",\"XMR/USD\"]";
    static final String KRAKEN_TICKER = "1618678132.949688: [996,{\"a\":[\"355.24000000\",27,\"27.19106411\"],"
            + "\"b\":[\"354.32000000\",6,\"6.87748868\"],\"c\":[\"355.23000000\",\"1.20454360\"]},\"ticker\",\"KSM/XBT\"]";
    static final String KRAKEN_TRADE =
            "1618678142.592855: [993,[[\"354.11000000\",\"0.89594024\",\"1618678142.557535\",\"s\","
                    + "\"l\",\"\"],[\"354.12\",\"1\",\"1618678142.557536\",\"b\",\"m\",\"\"]],\"trade\",\"XMR/USD\"]";

    static final List<String> BINANCE = List.of(
            SPOT_DIFF,
            SPOT_SNAPSHOT,
            SPOT_TICKER,
            SPOT_TRADE,
            SPOT_AGGREGATE,
            FUTURES_DIFF,
            FUTURES_SNAPSHOT,
            FUTURES_TRADE,
            ANSWER,
            SOCKET);
    static final List<String> COINBASE = List.of(COINBASE_SNAPSHOT, COINBASE_UPDATE, COINBASE_TICKER, COINBASE_MATCH);
    static final List<String> KRAKEN = List.of(KRAKEN_STATUS, KRAKEN_SNAPSHOT, KRAKEN_TICKER, KRAKEN_TRADE);

    private Samples() {}
}
