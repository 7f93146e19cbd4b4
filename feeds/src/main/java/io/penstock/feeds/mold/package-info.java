/** MoldUDP64: numbered messages in UDP payloads, from one or two lines, put back into one stream without holes unseen. */
package io.penstock.feeds.mold;
