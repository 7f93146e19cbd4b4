package io.penstock.perf.doctor;

/**
 * One line of an examination.
 *
 * @param check what was looked at
 * @param value what was found; {@code unknown} when the system does not tell
 * @param advice what to do about it; empty when all is well
 */
public record Finding(String check, String value, Verdict verdict, String advice) {
    static Finding ok(String check, String value) {
        return new Finding(check, value, Verdict.OK, "");
    }

    static Finding note(String check, String value, String advice) {
        return new Finding(check, value, Verdict.NOTE, advice);
    }

    static Finding bad(String check, String value, String advice) {
        return new Finding(check, value, Verdict.BAD, advice);
    }

    /** @param why it may be that it cannot be told, or where else to look */
    static Finding unknown(String check, String why) {
        return new Finding(check, "unknown", Verdict.NOTE, why);
    }
}
