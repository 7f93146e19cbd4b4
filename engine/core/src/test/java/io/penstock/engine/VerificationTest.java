package io.penstock.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.penstock.engine.order.Intents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final long SEED = 3;

    @TempDir
    private Path directory;

    @Test
    void aDeterministicStrategyDoesTheSameInEveryRun() throws IOException {
        List<Verification.Outcome> outcomes = verify("quoter:edge=2", 1_000);

        outcomes.forEach(outcome -> assertEquals(Optional.empty(), outcome.difference(), outcome.condition()::name));
        List<String> names =
                outcomes.stream().map(outcome -> outcome.condition().name()).toList();
        assertEquals(
                List.of(
                        "1 lane, max speed, quiet",
                        "the same again",
                        "2 lanes",
                        "3 lanes",
                        "batches of 1, ring of 1024",
                        "batches of 512, ring of 262144",
                        "wait balanced",
                        "wait latency",
                        "paced, speed 1",
                        "2 shards",
                        "3 shards"),
                names);
    }

    @Test
    void oneThatIsNotIsCaughtAndTheFirstOrderThatDiffersNamed() throws IOException {
        List<Verification.Outcome> outcomes = verify("wavering", 300);
        Intents reference =
                outcomes.get(0).report().strategies().get(0).orders().intents().orElseThrow();
        Intents again =
                outcomes.get(1).report().strategies().get(0).orders().intents().orElseThrow();
        int first = 0;
        while (reference.text(first).equals(again.text(first))) {
            first++;
        }
        assertTrue(first >= OrderingStrategies.Wavering.AFTER, "first " + first);

        Verification.Difference difference = outcomes.get(1).difference().orElseThrow();
        assertEquals("wavering", difference.strategy());
        assertEquals(reference.position(first), difference.position());
        assertEquals(reference.text(first), difference.expected());
        assertEquals(again.text(first), difference.found());
    }

    @Test
    void aStrategyWhoseInstrumentsDependOnEachOtherIsNotSharded() throws IOException {
        assertTrue(verify("leader", 200).stream()
                .noneMatch(outcome -> outcome.condition().name().contains("shards")));
    }

    private List<Verification.Outcome> verify(String strategy, int groups) throws IOException {
        ScriptedMarket market = RandomMarket.of(SEED, groups);
        Verification verification = new Verification(
                List.of(PluginSpec.parse(strategy)),
                OrderingStrategies.plugins(directory),
                EngineConfig.defaults(),
                engine -> engine.feed(market));
        return verification.run(3, 3, outcome -> {});
    }
}
