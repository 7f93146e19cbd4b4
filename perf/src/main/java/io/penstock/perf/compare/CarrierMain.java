package io.penstock.perf.compare;

import io.penstock.perf.FigureLine;
import io.penstock.perf.compare.carrier.CarrierKind;
import io.penstock.perf.compare.carrier.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The program of one carrier's JVM: answers each line of standard input with a line of figures, until there is none. A
 * JVM of its own lets the compiler specialise the loops for the one carrier that they see.
 */
final class CarrierMain {
    private static final long NS_PER_MS = 1_000_000;

    private CarrierMain() {}

    static List<String> arguments(CarrierKind kind, int receivers, Waiting waiting) {
        return List.of(kind.label(), Integer.toString(receivers), waiting.label());
    }

    /** Ends with its input. */
    public static void main(String[] args) throws IOException {
        CarrierRun run = new CarrierRun(CarrierKind.of(args[0]), Integer.parseInt(args[1]), Waiting.of(args[2]));
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            System.out.println(FigureLine.format(answer(run, question.split(" "))));
        }
    }

    private static Map<String, Double> answer(CarrierRun run, String[] question) throws IOException {
        long forNs = Long.parseLong(question[1]) * NS_PER_MS;
        return switch (question[0]) {
            case "throughput" -> run.throughput(forNs);
            case "handOff" -> run.handOff(forNs);
            case "idle" -> run.idle(forNs);
            case "ages" -> run.ages(Integer.parseInt(question[2]), forNs);
            default -> throw new IOException("not a question: " + question[0]);
        };
    }
}
