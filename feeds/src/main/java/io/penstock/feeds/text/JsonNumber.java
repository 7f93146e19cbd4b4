package io.penstock.feeds.text;

/** The grammar of a bare number (RFC 8259, section 6), with exponents of at most two digits. Any thread. */
final class JsonNumber {
    /** Of {@link #end}: there is no number. */
    static final int NONE = -1;

    private JsonNumber() {}

    /** Where the number at a place ends: no leading zeros, digits on both sides of a point. */
    static int end(byte[] in, int from, int to) {
        int start = from < to && in[from] == '-' ? from + 1 : from;
        int at = Digits.end(in, start, to);
        if (at == start || (at - start > 1 && in[start] == '0')) {
            return NONE;
        }
        if (at < to && in[at] == '.') {
            int fraction = at + 1;
            at = Digits.end(in, fraction, to);
            if (at == fraction) {
                return NONE;
            }
        }
        return at < to && (in[at] | 0x20) == 'e' ? exponentEnd(in, at + 1, to) : at;
    }

    private static int exponentEnd(byte[] in, int from, int to) {
        int start = from < to && (in[from] == '+' || in[from] == '-') ? from + 1 : from;
        int at = Digits.end(in, start, to);
        return at - start == 1 || at - start == 2 ? at : NONE;
    }

    /** Digits behind the point of a number, quotes around it or not, as they are written. */
    static int decimals(byte[] in, int from, int to) {
        int digits = 0;
        for (int i = to - 1; i > from; i--) {
            if (in[i] == '.') {
                return digits;
            }
            digits += in[i] == '"' ? 0 : 1;
        }
        return 0;
    }

    /** Digits in front of the point. */
    static int wholeDigits(byte[] in, int from, int to) {
        int digits = 0;
        for (int i = from; i < to && in[i] != '.'; i++) {
            digits += in[i] >= '0' && in[i] <= '9' ? 1 : 0;
        }
        return digits;
    }
}
