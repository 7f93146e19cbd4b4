package io.penstock.feeds.text;

/** What stands in a JSON string: plain ASCII, escapes (RFC 8259, section 7) and UTF-8 (RFC 3629, section 4). */
final class JsonCharacters {
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = ONES << 7;

    private JsonCharacters() {}

    /** The top bits of the bytes that are a quote, a backslash, a control character or no ASCII; the lowest is exact. */
    static long special(long word) {
        long quotes = word ^ (ONES * '"');
        long backslashes = word ^ (ONES * '\\');
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | (word - ONES * ' ') | word)
                & TOPS;
    }

    /** Bytes of the escape at a backslash; 0 when it is none. */
    static int escape(byte[] in, int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        switch (in[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return 2;
            }
            case 'u' -> {
                for (int i = at + 2; i < at + 6; i++) {
                    if (i >= end || Character.digit(in[i], 16) < 0) {
                        return 0;
                    }
                }
                return 6;
            }
            default -> {
                return 0;
            }
        }
    }

    /** Bytes of the character at a byte that is no ASCII, after RFC 3629, section 4; 0 when it is none. */
    static int utf8(byte[] in, int at, int end) {
        int lead = in[at] & 0xff;
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || at + length > end) {
            return 0;
        }
        int second = in[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((in[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
