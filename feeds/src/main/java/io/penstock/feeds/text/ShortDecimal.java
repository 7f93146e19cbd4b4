package io.penstock.feeds.text;

import io.penstock.api.HotPath;

/**
 * The numbers that nearly all are: up to eight digits, perhaps a point and up to eight more, fifteen letters at most, in
 * quotes or bare. Two words are read at once, and where the number ends follows from them alone: the next number need not
 * wait for the value of this one. Feed thread.
 */
final class ShortDecimal {
    /** Of {@link #read}: any other number, or none. */
    static final long OTHER = -1;

    /** A quote, eight digits, a point and a word behind it, and more. */
    static final int MOST_BYTES = 28;

    private int stop;

    /** Where the number read last ends, its quotes passed. */
    @HotPath
    int stop() {
        return stop;
    }

    /**
     * The number at a place, {@link #MOST_BYTES} before the array's end at least, which ends before {@code end}, times
     * {@code 10^decimals}, from 0 to 9.
     *
     * @return {@link #OTHER} for any other number; {@link DecimalText#INVALID} when it does not fit
     */
    @HotPath
    long read(byte[] in, int at, int end, int decimals) {
        boolean isQuoted = in[at] == '"';
        int start = isQuoted ? at + 1 : at;
        long low = Digits.word(in, start);
        long high = Digits.word(in, start + Digits.WORD);
        long lowOthers = Digits.others(low);
        long highOthers = Digits.others(high);
        int whole = lowOthers != 0 ? Digits.first(lowOthers) : Digits.WORD + Digits.first(highOthers);
        if (whole == 0 || (whole > 1 && !isQuoted && in[at] == '0')) {
            return OTHER;
        }
        if (in[start + whole] != '.') {
            return ends(in, start + whole, end, isQuoted) ? integer(low, high, whole, decimals) : OTHER;
        }
        long lowRest = lowOthers & (lowOthers - 1);
        long highRest = lowOthers != 0 ? highOthers : highOthers & (highOthers - 1);
        int length = lowRest != 0 ? Digits.first(lowRest) : Digits.WORD + Digits.first(highRest);
        int fraction = length - whole - 1;
        boolean isShort = whole <= Digits.WORD && fraction > 0 && fraction <= Math.min(decimals, Digits.WORD);
        if (!isShort || !ends(in, start + length, end, isQuoted)) {
            return OTHER;
        }
        return Digits.value(low, whole) * DecimalText.power(decimals)
                + Digits.value(Digits.word(in, start + whole + 1), fraction) * DecimalText.power(decimals - fraction);
    }

    private static long integer(long low, long high, int length, int decimals) {
        int more = length - Digits.WORD;
        long value = more <= 0
                ? Digits.value(low, length)
                : Digits.value(low, Digits.WORD) * DecimalText.power(more) + Digits.value(high, more);
        return DecimalText.scale(value, decimals);
    }

    private boolean ends(byte[] in, int at, int end, boolean isQuoted) {
        int last = in[at];
        boolean goesOn = ((last - '0') & 0xff) <= 9 || last == '.' || (last | 0x20) == 'e';
        stop = isQuoted ? at + 1 : at;
        return at < end && (isQuoted ? last == '"' : !goesOn);
    }
}
