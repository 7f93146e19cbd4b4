/**
 * Flow toxicity: how one-sided the traded volume is. Whoever rests orders loses to those who know more; when they trade, they
 * trade on one side. The figure is VPIN, the volume-synchronised probability of informed trading, of Easley, Lopez de Prado
 * and O'Hara, "Flow Toxicity and Liquidity in a High-frequency World", Review of Financial Studies 25(5), 2012: volume is cut
 * into buckets of equal size, and over the last {@code buckets} of them
 *
 * <pre>VPIN = sum of |bought - sold| / (buckets x bucket size)</pre>
 *
 * <p>It lies between 0, as much bought as sold in every bucket, and 1, every bucket all on one side.
 *
 * <p>The rules of counting:
 *
 * <ul>
 *   <li>A trade that overfills a bucket is divided, and what is left of it begins the next; one larger than all {@code
 *       buckets} together fills them once. Sums are of whole quantities.
 *   <li>With {@code sign=aggressor} a trade is bought or sold as the venue says. Where it does not say, half of the trade
 *       is on either side: it fills buckets and makes them look balanced. How much that was is reported as unsigned.
 *   <li>With {@code sign=bulk} the volume of each bar of {@code bar} is divided as the paper does, the part {@code
 *       Z(change / deviation)} bought: {@code change} is that of the close since the bar before, {@code deviation} its standard
 *       deviation over all bars so far and {@code Z} the normal distribution function. The first two bars divide evenly.
 *   <li>Crosses of auctions do not count: nobody takes there. Trades outside the {@code session} do not count.
 *   <li>There is no figure before {@code buckets} buckets are full. An alarm is a crossing: the figure is at or above {@code
 *       alarm} and was not at the bucket before.
 * </ul>
 *
 * <p>Limits: the authors take a fiftieth of the average day's volume as bucket, so {@code bucket} should be chosen for each
 * symbol and run with {@code --symbols}; the default suits no two stocks. The figure depends on it, and on how trades are
 * signed: Andersen and Bondarenko, "VPIN and the Flash Crash", Journal of Financial Markets 17, 2014, find that it mostly
 * follows volume and volatility when signed in bulk. It says that flow is one-sided, not why. A bust takes nothing back.
 */
package io.penstock.strategies.vpin;
