package io.penstock.feeds.crypto;

import io.penstock.api.HotPath;
import io.penstock.api.feed.EventWriter;
import io.penstock.api.feed.RejectReason;
import io.penstock.feeds.text.JsonScanner;

/** What the messages of one venue mean: total functions of any bytes that write no event of a bad one. Feed thread. */
interface Venue {
    /** Types of its messages count from here; those below are {@link CaptureDecoder}'s. */
    int FIRST_TYPE = 2;

    /** A message that was received at {@code line.nanos()}. @return null when it was taken, else why not */
    @HotPath
    RejectReason message(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out);

    /** The answer to a request. @return null when it was taken, else why not */
    RejectReason response(JsonScanner json, byte[] in, CaptureLine line, long sequence, EventWriter out);

    /** What the last one is counted under. */
    @HotPath
    int type();

    /** What people call a type. */
    String typeName(int type);

    /** There are no more: the last chance to say what the user should know. */
    void end();
}
