package io.penstock.engine.replay;

import java.util.regex.Pattern;

/** A symbol, or a glob of symbols: {@code *} stands for any text, {@code ?} for one character. Immutable. */
public final class SymbolPattern {
    private final String text;
    private final Pattern regex;

    /** @throws IllegalArgumentException when the text is empty */
    public SymbolPattern(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("symbol: empty");
        }
        this.text = text;
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            expression.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        regex = Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    /** Whether it stands for this symbol. */
    public boolean matches(String symbol) {
        return regex.matcher(symbol).matches();
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
