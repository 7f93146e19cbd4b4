package io.penstock.feeds.dbn;

import io.penstock.feeds.LittleEndian;
import java.util.Arrays;

/** What an instrument is (schema definition); its fields are those of {@link DefinitionField}, of every version at once. */
public final class DefinitionRecord extends DbnRecord {
    private final long[] numbers = new long[DefinitionField.all().length];
    private final String[] texts = new String[DefinitionField.all().length];

    /** A record that says nothing. */
    public DefinitionRecord() {
        super(Dbn.DEFINITION);
        clear();
    }

    /** Makes every field say nothing. */
    public void clear() {
        for (DefinitionField field : DefinitionField.all()) {
            numbers[field.ordinal()] = field.nothing;
        }
        Arrays.fill(texts, "");
    }

    /** A number, a letter or a price; of an unsigned eight-byte field its bits. */
    public long number(DefinitionField field) {
        return numbers[field.ordinal()];
    }

    /** True when the field says something. */
    boolean says(DefinitionField field) {
        return numbers[field.ordinal()] != field.nothing;
    }

    /** A text; empty for a field that is none. */
    public String text(DefinitionField field) {
        return texts[field.ordinal()];
    }

    /** Sets a number, a letter or a price. */
    public void set(DefinitionField field, long value) {
        numbers[field.ordinal()] = value;
    }

    /** Sets a text; a longer one than the field is cut when it is written. */
    public void set(DefinitionField field, String value) {
        texts[field.ordinal()] = value;
    }

    @Override
    int bytes(int version) {
        return DefinitionField.recordBytes(version);
    }

    @Override
    boolean fits(int length) {
        return DefinitionField.versionOf(length) != 0;
    }

    @Override
    void readBody(byte[] in, int at, int length) {
        int version = DefinitionField.versionOf(length);
        for (DefinitionField field : DefinitionField.all()) {
            int i = field.ordinal();
            if (!field.isIn(version)) {
                numbers[i] = field.nothing;
                texts[i] = "";
            } else if (field.kind == DefinitionField.Kind.TEXT) {
                texts[i] = LittleEndian.text(in, at + field.offset(version), field.bytes(version));
            } else {
                numbers[i] = number(in, at + field.offset(version), field.bytes(version), field.kind);
            }
        }
    }

    @Override
    void writeBody(byte[] out, int at, int version) {
        for (DefinitionField field : DefinitionField.all()) {
            if (field.isIn(version)) {
                int fieldAt = at + field.offset(version);
                if (field.kind == DefinitionField.Kind.TEXT) {
                    LittleEndian.putText(out, fieldAt, field.bytes(version), texts[field.ordinal()]);
                } else {
                    put(out, fieldAt, field.bytes(version), numbers[field.ordinal()]);
                }
            }
        }
    }

    private static long number(byte[] in, int at, int bytes, DefinitionField.Kind kind) {
        boolean signed = kind == DefinitionField.Kind.SIGNED;
        return switch (bytes) {
            case 1 -> signed ? in[at] : LittleEndian.u8(in, at);
            case 2 -> signed ? (short) LittleEndian.u16(in, at) : LittleEndian.u16(in, at);
            case 4 -> signed ? LittleEndian.i32(in, at) : LittleEndian.u32(in, at);
            default -> LittleEndian.i64(in, at);
        };
    }

    private static void put(byte[] out, int at, int bytes, long value) {
        switch (bytes) {
            case 1 -> LittleEndian.put8(out, at, value);
            case 2 -> LittleEndian.put16(out, at, value);
            case 4 -> LittleEndian.put32(out, at, value);
            default -> LittleEndian.put64(out, at, value);
        }
    }
}
