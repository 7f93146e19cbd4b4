package io.penstock.feeds.udp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ADDRESS:PORT} as people type it: {@code 127.0.0.1:26477} or {@code [::1]:26477}. */
public final class UdpAddress {
    private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;

    private UdpAddress() {}

    /**
     * The address of a text.
     *
     * @param name what to name in the message
     * @throws IllegalArgumentException saying what was expected
     */
    public static InetSocketAddress parse(String name, String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + ": expected ADDRESS:PORT, as 127.0.0.1:26477");
        }
        int port = Integer.parseInt(matcher.group(2));
        if (port == 0 || port > MOST_PORT) {
            throw new IllegalArgumentException(name + ": port " + port + ": must be in 1.." + MOST_PORT);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(matcher.group(1)), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(name + ": no such address", e);
        }
    }
}
