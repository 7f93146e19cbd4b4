/**
 * The built-in market: a day of an exchange that works as Nasdaq does, made up as it is read, the same for the same seed.
 *
 * <p>{@link io.penstock.feeds.synthetic.SyntheticMarket} runs a few activities in the order of their times: the
 * directory and the session steps, continuous order flow, auctions, halts. An activity puts the messages of one action
 * on a tape, from which the feed hands them over one by one. A budget is kept while messages are made, so that the day
 * has exactly as many as asked for and ends with empty books. All arithmetic is exact or plain IEEE, and logarithms and
 * powers are {@code StrictMath}, so that a seed means the same day on every machine.
 *
 * <p>What makes prices move: each stock has a fair value that drifts and that nobody sees. Orders are placed around it, so
 * a book leans toward where the price will go; market orders follow the lean and the thinner side. Order-flow imbalance
 * therefore predicts, for a short time, as it does in real markets, but there is no more to be learned from it than
 * that.
 */
package io.penstock.feeds.synthetic;
