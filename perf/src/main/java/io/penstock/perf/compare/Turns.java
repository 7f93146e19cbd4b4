package io.penstock.perf.compare;

import io.penstock.perf.ChildJvm;
import io.penstock.perf.FigureLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Candidates, each in a JVM of its own, that are asked the same by turns. One thread. */
final class Turns implements AutoCloseable {
    private final List<ChildJvm> children = new ArrayList<>();
    private final List<RoundFigures> figures = new ArrayList<>();
    private int rounds;

    /** @param main answers each line of standard input with a {@link FigureLine} */
    void add(String label, Class<?> main, List<String> arguments) throws IOException {
        children.add(ChildJvm.start(main, arguments, 0));
        figures.add(new RoundFigures(label));
    }

    /** Asks each of them and forgets the answers. */
    void warmUp(List<String> questions) throws IOException {
        for (ChildJvm child : children) {
            for (String question : questions) {
                child.ask(question);
            }
        }
    }

    /** Asks each of them, beginning with another one each time. */
    void round(List<String> questions) throws IOException {
        for (int turn = 0; turn < children.size(); turn++) {
            int next = (rounds + turn) % children.size();
            for (String question : questions) {
                figures.get(next).add(FigureLine.parse(children.get(next).ask(question)));
            }
        }
        rounds++;
    }

    /** In the order in which they were added. */
    List<RoundFigures> figures() {
        return List.copyOf(figures);
    }

    @Override
    public void close() throws IOException {
        for (ChildJvm child : children) {
            child.close();
        }
    }
}
