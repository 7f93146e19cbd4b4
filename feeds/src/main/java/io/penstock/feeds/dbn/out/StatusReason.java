package io.penstock.feeds.dbn.out;

/**
 * Reasons of venues as Databento numbers them ({@code StatusReason} in {@code enums.rs} of dbn). The letters are those of
 * Nasdaq's trading action reason codes (TotalView-ITCH 5.0, appendix A); a reason that is a number already is taken as it
 * is.
 */
final class StatusReason {
    static final int NONE = 0;
    static final int OPERATIONAL = 60;

    private StatusReason() {}

    /** {@code letters}: up to four, the first in the highest byte; absent ones are zero or spaces. {@link #NONE} for others. */
    static int of(int letters) {
        int number = number(letters);
        if (number != NONE) {
            return number;
        }
        return switch (padded(letters)) {
            case "T1" -> 30; // news pending
            case "T2" -> 31; // news released
            case "T3" -> 32; // news and resumption times
            case "T5", "LUDP", "LUDS" -> 50; // single stock and volatility pauses
            case "T6" -> 10; // extraordinary market activity
            case "T8" -> 90; // exchange traded fund
            case "T12" -> 70; // additional information requested
            case "H4" -> 12; // non-compliance
            case "H9" -> 13; // not current
            case "H10" -> 14; // trading suspension by the SEC
            case "H11" -> 10; // regulatory concern
            case "O1" -> OPERATIONAL;
            case "M1" -> 100; // corporate action
            case "M2" -> 130; // quotation not available
            case "MWC1" -> 120; // market-wide circuit breakers
            case "MWC2" -> 121;
            case "MWC3" -> 122;
            case "MWC0" -> 123;
            case "MWCQ" -> 124;
            case "IPO1" -> 110; // not yet trading
            case "R1" -> 15; // new issue available
            case "R2" -> 16; // issue available
            case "R4" -> 17; // issues reviewed, trading resumes
            case "R9" -> 18; // filing requirements satisfied, trading resumes
            case "C3" -> 33; // news not forthcoming, trading resumes
            default -> NONE;
        };
    }

    private static int number(int letters) {
        int number = 0;
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            int letter = (letters >>> shift) & 0xff;
            if (letter >= '0' && letter <= '9') {
                number = 10 * number + letter - '0';
            } else if (letter != 0 && letter != ' ') {
                return NONE;
            }
        }
        return number;
    }

    private static String padded(int letters) {
        StringBuilder text = new StringBuilder(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            text.append((char) ((letters >>> shift) & 0xff));
        }
        return text.toString().replace('\0', ' ').strip();
    }
}
