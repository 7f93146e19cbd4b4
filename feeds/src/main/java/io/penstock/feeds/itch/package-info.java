/** Nasdaq TotalView-ITCH 5.0: its layout, its decoder, the feed of Nasdaq's daily files, and the sink that writes such files. */
package io.penstock.feeds.itch;
