package io.penstock.feeds.mold;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;

/**
 * A line that sends: takes messages with their two-byte lengths in front, as a file has them, and sends them in MoldUDP64
 * packets; a packet when it is full and at each {@link #flush}. Closing it sends the end of the session. One thread.
 */
public final class MoldLine extends OutputStream {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** With the headers around it this fits into an Ethernet frame. */
    private static final int MOST_BYTES = 1_400;

    /** Said more than once, as nobody acknowledges it. */
    private static final int ENDS = 3;

    private final DatagramChannel channel;
    private final SocketAddress to;
    private final byte[] packet = new byte[2 * MOST_BYTES];
    private final ByteBuffer buffer = ByteBuffer.wrap(packet);
    private int end = Mold.HEADER;
    /** Where the message begins that is not all there yet. */
    private int message = Mold.HEADER;

    private int count;
    private long next = 1;
    private boolean closed;

    private MoldLine(DatagramChannel channel, SocketAddress to, String session) {
        this.channel = channel;
        this.to = to;
        byte[] name = session.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, packet, Mold.SESSION, Mold.SEQUENCE - Mold.SESSION);
    }

    /**
     * Opens a socket that sends from any port.
     *
     * @param session ten ASCII letters
     */
    public static MoldLine open(SocketAddress to, String session) throws IOException {
        if (session.length() != Mold.SEQUENCE - Mold.SESSION) {
            throw new IllegalArgumentException("session '" + session + "': must have ten letters");
        }
        return new MoldLine(DatagramChannel.open(), to, session);
    }

    @Override
    public void write(int value) throws IOException {
        packet[end++] = (byte) value;
        complete();
    }

    @Override
    public void write(byte[] in, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            int step = Math.min(offset + length - at, missing());
            System.arraycopy(in, at, packet, end, step);
            end += step;
            at += step;
            complete();
        }
    }

    /** Sends the messages that are whole. */
    @Override
    public void flush() throws IOException {
        if (count > 0) {
            send(count, message);
            System.arraycopy(packet, message, packet, Mold.HEADER, end - message);
            end -= message - Mold.HEADER;
            message = Mold.HEADER;
            next += count;
            count = 0;
        }
    }

    /** Idempotent. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            flush();
            for (int i = 0; i < ENDS; i++) {
                send(Mold.END_OF_SESSION, Mold.HEADER);
            }
        }
    }

    /** Bytes until the length of the current message is there, or all of it. */
    private int missing() {
        int there = end - message;
        return there < Mold.BLOCK_HEADER
                ? Mold.BLOCK_HEADER - there
                : Mold.BLOCK_HEADER + Mold.u16(packet, message) - there;
    }

    private void complete() throws IOException {
        int there = end - message;
        if (there == Mold.BLOCK_HEADER && there + Mold.u16(packet, message) > MOST_BYTES - Mold.HEADER) {
            throw new IOException("a message of " + Mold.u16(packet, message) + " bytes does not fit into a packet");
        }
        if (there >= Mold.BLOCK_HEADER && missing() == 0) {
            if (end > MOST_BYTES) {
                flush();
            }
            count++;
            message = end;
        }
    }

    private void send(int messages, int bytes) throws IOException {
        LONG.set(packet, Mold.SEQUENCE, next);
        SHORT.set(packet, Mold.COUNT, (short) messages);
        buffer.clear().limit(bytes);
        channel.send(buffer, to);
    }
}
