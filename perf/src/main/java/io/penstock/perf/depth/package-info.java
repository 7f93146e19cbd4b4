/**
 * Does a book grow slower as it grows deeper? The time of single changes where the same number of live orders lies in many
 * shallow books or in few deep ones:
 *
 * <pre>{@code
 * java -cp target/penstock.jar io.penstock.perf.depth.DepthMain [changes] [rounds]
 * }</pre>
 */
package io.penstock.perf.depth;
