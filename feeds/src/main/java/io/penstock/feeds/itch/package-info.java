/** Nasdaq TotalView-ITCH 5.0: its layout, its decoder, and the feed of Nasdaq's daily files. */
package io.penstock.feeds.itch;
