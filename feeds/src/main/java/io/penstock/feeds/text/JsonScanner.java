package io.penstock.feeds.text;

import io.penstock.api.HotPath;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON document (RFC 8259) from bytes as its reader asks for it: {@link #object} then {@link #nextKey} until it is
 * false, {@link #array} then {@link #nextElement} until it is false, and for each value exactly one of {@link #object},
 * {@link #array}, {@link #string}, {@link #decimal}, {@link #isTrue} and {@link #skip}.
 *
 * <p>What is not JSON, or not what was asked for, fails: {@link #failed} stays true, and every method returns at once. Also
 * refused are nesting beyond {@link #MAX_DEPTH}, bad UTF-8, and numbers with exponents of more than two digits. Everything
 * is read in place and once; nothing is allocated. Feed thread.
 */
public final class JsonScanner {
    /** Of objects and arrays in one another. */
    public static final int MAX_DEPTH = 64;

    private final ShortDecimal shortDecimal = new ShortDecimal();
    private byte[] in;
    private int at;
    private int end;
    private int depth;
    /** One bit for each depth: whether it is an object. */
    private long objects;

    private boolean isFirst;
    private boolean failed;
    private int textStart;
    private int textEnd;
    private int numberStart;
    private long pairFirst;
    private long pairSecond;

    /** A key of at most eight bytes as {@link #key} returns it. */
    public static long key(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        long key = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            key = (key << 8) | bytes[i];
        }
        return key;
    }

    /** Begins a document. */
    @HotPath
    public void reset(byte[] bytes, int start, int limit) {
        in = bytes;
        at = start;
        end = limit;
        depth = 0;
        isFirst = false;
        failed = false;
    }

    /** Whether anything was not as it should be. */
    @HotPath
    public boolean failed() {
        return failed;
    }

    /** The reader itself found something wrong, a key given twice. */
    @HotPath
    public void fail() {
        failed = true;
    }

    /** Ends a document: whether all of it was as asked for, and nothing follows. */
    @HotPath
    public boolean finish() {
        if (!failed && (depth != 0 || peek() != 0 || at != end)) {
            failed = true;
        }
        return !failed;
    }

    /** The value is an object: goes into it. */
    @HotPath
    public boolean object() {
        return enter('{');
    }

    /** The value is an array: goes into it. */
    @HotPath
    public boolean array() {
        return enter('[');
    }

    /** Whether the next value is an object, an array, a string: its first byte, or 0 at the end. */
    @HotPath
    public int peek() {
        while (at < end && in[at] <= ' ') {
            byte space = in[at];
            if (space != ' ' && space != '\t' && space != '\r' && space != '\n') {
                return space == 0 ? 1 : space & 0xff;
            }
            at++;
        }
        return at < end ? in[at] & 0xff : 0;
    }

    /** Goes to the next key of the object. @return false at its end, which is passed, or after a failure */
    @HotPath
    public boolean nextKey() {
        int quote = isFirst ? at : at + 1;
        if (quote + 3 < end && isLetterKey(quote)) {
            textStart = quote + 1;
            textEnd = quote + 2;
            at = quote + 4;
            isFirst = false;
            return true;
        }
        if (!next('}')) {
            return false;
        }
        if (peek() != '"' || !scanString() || peek() != ':') {
            failed = true;
            return false;
        }
        at++;
        return true;
    }

    /** Goes to the next value of the array. @return false at its end, which is passed, or after a failure */
    @HotPath
    public boolean nextElement() {
        return next(']');
    }

    /** The key that {@link #nextKey} found, when it has at most eight bytes; 0 for longer ones. */
    @HotPath
    public long key() {
        int length = textEnd - textStart;
        if (length > Long.BYTES) {
            return 0;
        }
        if (length > 0 && textStart + Long.BYTES <= in.length) {
            return Digits.word(in, textStart) & (-1L >>> ((Long.BYTES - length) * 8));
        }
        long key = 0;
        for (int i = textEnd - 1; i >= textStart; i--) {
            key = (key << 8) | (in[i] & 0xff);
        }
        return key;
    }

    /** Whether the key or string found last is exactly an ASCII text. */
    @HotPath
    public boolean textIs(String text) {
        int length = textEnd - textStart;
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in[textStart + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The value is a string. @return whether it is; where it is say {@link #textStart} and {@link #textEnd} */
    @HotPath
    public boolean string() {
        if (failed || peek() != '"' || !scanString()) {
            failed = true;
            return false;
        }
        isFirst = false;
        return true;
    }

    /** First byte of the key or string found last, escapes as they stand. */
    @HotPath
    public int textStart() {
        return textStart;
    }

    /** End of the key or string found last. */
    @HotPath
    public int textEnd() {
        return textEnd;
    }

    /**
     * The value is a decimal number, bare or as a string: times {@code 10^decimals}, from 0 to 9; {@link
     * DecimalText#INVALID} when it does not fit, which is no failure, or after a failure.
     */
    @HotPath
    public long decimal(int decimals) {
        int first = failed ? 0 : peek();
        numberStart = at;
        boolean isNear = failed || at + ShortDecimal.MOST_BYTES > in.length;
        long value = isNear ? ShortDecimal.OTHER : shortDecimal.read(in, at, end, decimals);
        if (value == ShortDecimal.OTHER) {
            return anyDecimal(first, decimals);
        }
        at = shortDecimal.stop();
        isFirst = false;
        return value;
    }

    private long anyDecimal(int first, int decimals) {
        if (first == '"') {
            return string() ? DecimalText.parse(in, textStart, textEnd, decimals) : DecimalText.INVALID;
        }
        if (first == 0 || !scanNumber()) {
            failed = true;
            return DecimalText.INVALID;
        }
        isFirst = false;
        return DecimalText.parse(in, numberStart, at, decimals);
    }

    /**
     * Passes over the value when it is an array of two decimals, each as {@link #decimal} reads them, without spaces.
     *
     * @return false for any other value, of which nothing is passed
     */
    @HotPath
    public boolean pair(int firstDecimals, int secondDecimals) {
        int last = in.length - ShortDecimal.MOST_BYTES;
        if (failed || at >= last || in[at] != '[' || depth == MAX_DEPTH) {
            return false;
        }
        pairFirst = shortDecimal.read(in, at + 1, end, firstDecimals);
        int comma = shortDecimal.stop();
        if (pairFirst < 0 || comma >= last || in[comma] != ',') {
            return false;
        }
        pairSecond = shortDecimal.read(in, comma + 1, end, secondDecimals);
        int close = shortDecimal.stop();
        if (pairSecond < 0 || close >= end || in[close] != ']') {
            return false;
        }
        at = close + 1;
        isFirst = false;
        return true;
    }

    /** The first decimal of the {@link #pair} passed last. */
    @HotPath
    public long pairFirst() {
        return pairFirst;
    }

    /** The second decimal of the {@link #pair} passed last. */
    @HotPath
    public long pairSecond() {
        return pairSecond;
    }

    /** Digits behind the point of the {@link #decimal} read last, as they are written. */
    @HotPath
    public int decimals() {
        return JsonNumber.decimals(in, numberStart, at);
    }

    /** Digits in front of the point of the {@link #decimal} read last. */
    @HotPath
    public int wholeDigits() {
        return JsonNumber.wholeDigits(in, numberStart, at);
    }

    /** The value is {@code true} or {@code false}. */
    @HotPath
    public boolean isTrue() {
        int first = failed ? 0 : peek();
        boolean known = (first == 't' && scanWord("true")) || (first == 'f' && scanWord("false"));
        if (!known) {
            failed = true;
        }
        isFirst = false;
        return known && first == 't';
    }

    /** Passes over the value, whatever it is. */
    @HotPath
    public void skip() {
        int base = depth;
        isFirst = false;
        if (!failed) {
            skipValue();
        }
        while (!failed && depth > base) {
            boolean isObject = ((objects >>> (depth - 1)) & 1) != 0;
            if (isObject ? nextKey() : nextElement()) {
                skipValue();
            }
        }
    }

    /** Whether the next key is one plain letter without spaces around it: most keys of venues are. */
    private boolean isLetterKey(int quote) {
        int letter = in[quote + 1];
        return in[quote] == '"'
                && in[quote + 2] == '"'
                && in[quote + 3] == ':'
                && letter >= ' '
                && letter != '"'
                && letter != '\\'
                && (isFirst || in[at] == ',')
                && !failed;
    }

    private boolean enter(char open) {
        if (failed || peek() != open || depth == MAX_DEPTH) {
            failed = true;
            return false;
        }
        long bit = 1L << depth++;
        objects = open == '{' ? objects | bit : objects & ~bit;
        at++;
        isFirst = true;
        return true;
    }

    /** To the next member of what ends with {@code close}. @return false at its end, which is passed, or after a failure */
    private boolean next(char close) {
        int first = failed ? 0 : peek();
        if (first == close) {
            at++;
            depth--;
            isFirst = false;
            return false;
        }
        if (!isFirst) {
            if (first != ',') {
                failed = true;
                return false;
            }
            at++;
        }
        isFirst = false;
        failed |= first == 0;
        return !failed;
    }

    private void skipValue() {
        switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            case 't', 'f' -> isTrue();
            case 'n' -> failed |= !scanWord("null");
            default -> failed |= !scanNumber();
        }
    }

    private boolean scanWord(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (in[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean scanNumber() {
        int stop = JsonNumber.end(in, at, end);
        at = Math.max(at, stop);
        return stop != JsonNumber.NONE;
    }

    /** From a quote past the next one; eight bytes at a time where they are plain ASCII. */
    private boolean scanString() {
        textStart = ++at;
        while (true) {
            while (at + Long.BYTES <= end) {
                long word = Digits.word(in, at);
                long special = JsonCharacters.special(word);
                if (special != 0) {
                    at += Long.numberOfTrailingZeros(special) >>> 3;
                    break;
                }
                at += Long.BYTES;
            }
            if (at >= end) {
                return false;
            }
            byte next = in[at];
            if (next == '"') {
                textEnd = at++;
                return true;
            }
            int length = next == '\\'
                    ? JsonCharacters.escape(in, at, end)
                    : next >= ' ' ? 1 : next >= 0 ? 0 : JsonCharacters.utf8(in, at, end);
            if (length == 0 || at + length > end) {
                return false;
            }
            at += length;
        }
    }
}
