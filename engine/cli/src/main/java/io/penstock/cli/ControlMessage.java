package io.penstock.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What goes over a control socket: words there, an exit code and a text back; each bounded, whoever sends it. */
final class ControlMessage {
    private static final int MOST_WORDS = 64;
    private static final int LONGEST_ANSWER = 1 << 20;

    /** What came of a request. {@code exit} as of a command. */
    record Answer(int exit, String text) {}

    private ControlMessage() {}

    static void writeWords(List<String> words, DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
        out.flush();
    }

    static List<String> readWords(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_WORDS) {
            throw new ProtocolException(count + " words");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return words;
    }

    static void writeAnswer(Answer answer, DataOutputStream out) throws IOException {
        byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, LONGEST_ANSWER);
        out.writeInt(answer.exit());
        out.writeInt(length);
        out.write(text, 0, length);
        out.flush();
    }

    static Answer readAnswer(DataInputStream in) throws IOException {
        int exit = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new ProtocolException("an answer of " + length + " bytes");
        }
        return new Answer(exit, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
}
