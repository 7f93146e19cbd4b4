package io.penstock.feeds.synthetic;

/** The market participants, none of them real, as four letters each. */
final class Participants {
    private static final int[] IDS = {
        letters("ALDR"),
        letters("BRCH"),
        letters("CEDR"),
        letters("DOGW"),
        letters("ELMS"),
        letters("FERN"),
        letters("GORS"),
        letters("HAZL")
    };

    private Participants() {}

    static int count() {
        return IDS.length;
    }

    /** First letter in the highest byte. */
    static int id(int index) {
        return IDS[index];
    }

    /** Any of them as an ordinary market maker: what a notice of a participant's position carries as its value. */
    static long marketMaker(Dice dice) {
        boolean primary = dice.chance(0.2);
        return ((long) id(dice.below(IDS.length)) << Integer.SIZE) | ('N' << Byte.SIZE) | (primary ? 'Y' : 'N');
    }

    /** Up to four ASCII letters, the first in the highest byte, and spaces. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            letters = (letters << Byte.SIZE) | (i < text.length() ? text.charAt(i) : ' ');
        }
        return letters;
    }
}
