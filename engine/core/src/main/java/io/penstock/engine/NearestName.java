package io.penstock.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone who mistyped a name most likely meant. Any thread. */
final class NearestName {
    /** One letter in so many may be wrong. */
    private static final int LETTERS_PER_SLIP = 3;

    private NearestName() {}

    /** {@code ". Did you mean 'levels'?"}, or nothing when no known name is near. */
    static String hint(String typed, Collection<String> known) {
        return of(typed, known).map(name -> ". Did you mean '" + name + "'?").orElse("");
    }

    /** The known name that takes the fewest slips to type as this; empty when all take too many. The first of several. */
    static Optional<String> of(String typed, Collection<String> known) {
        String nearest = null;
        int fewest = Math.max(1, typed.length() / LETTERS_PER_SLIP) + 1;
        for (String name : known) {
            int slips = slips(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), fewest);
            if (slips < fewest) {
                fewest = slips;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Letters left out, put in, exchanged, or swapped with their neighbour; {@code limit} stands for that many or more. */
    private static int slips(String typed, String name, int limit) {
        if (Math.abs(typed.length() - name.length()) >= limit) {
            return limit;
        }
        int[] before = new int[name.length() + 1];
        int[] last = new int[name.length() + 1];
        int[] row = new int[name.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int exchanged = last[j - 1] + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == name.charAt(j - 2)
                        && typed.charAt(i - 2) == name.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(limit, last[name.length()]);
    }
}
