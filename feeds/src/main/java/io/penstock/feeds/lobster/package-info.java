/**
 * LOBSTER (lobsterdata.com), order by order data of NASDAQ for research: a message file, and beside it an order-book file
 * that has a row for each message. {@code lobster:} reads the two in the zip archive as it is downloaded, in a directory, or
 * the message file alone. Symbol and day stand in the name of the message file; times are seconds since midnight in New York.
 *
 * <p>The files begin when the market opens, with orders resting that no message adds, and show only the best levels: orders
 * further away come and go unseen. Where there is an order-book file the book is what its rows show, no more and no less: the
 * first row seeds it, a level that comes into sight is stated with its total, one that goes out of sight leaves, with its
 * orders. Without it the book grows from empty and has holes.
 */
package io.penstock.feeds.lobster;
