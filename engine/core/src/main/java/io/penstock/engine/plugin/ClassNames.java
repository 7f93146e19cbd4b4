package io.penstock.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The classes that a class file refers to: the constant pool, Java Virtual Machine Specification 4.4. */
final class ClassNames {
    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private ClassNames() {}

    /** Their names with dots, without arrays. @throws IOException when it is no class file */
    static List<String> in(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        if (in.readInt() != 0xcafebabe) {
            throw new IOException("no class file");
        }
        in.readInt();
        String[] texts = new String[in.readUnsignedShort()];
        List<Integer> classes = new ArrayList<>();
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts[i] = in.readUTF();
                case CLASS -> classes.add(in.readUnsignedShort());
                case STRING, METHOD_TYPE, MODULE, PACKAGE -> in.readUnsignedShort();
                case METHOD_HANDLE -> in.skipNBytes(3);
                case LONG, DOUBLE -> {
                    in.readLong();
                    i++;
                }
                default -> {
                    if (tag < INTEGER || tag > 18) {
                        throw new IOException("a constant of unknown kind " + tag);
                    }
                    in.readInt();
                }
            }
        }
        List<String> names = new ArrayList<>();
        for (int index : classes) {
            if (index < texts.length && texts[index] != null && !texts[index].startsWith("[")) {
                names.add(texts[index].replace('/', '.'));
            }
        }
        return names;
    }
}
