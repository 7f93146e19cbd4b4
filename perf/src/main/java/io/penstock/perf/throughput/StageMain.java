package io.penstock.perf.throughput;

import io.penstock.engine.thread.Pinning;
import io.penstock.engine.thread.WaitProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The program of one stage's JVM. Each stage has its own, because the compiler specialises the decoder for the one writer
 * that it has seen: after another stage the same loop would be slower than in any replay.
 */
final class StageMain {
    private StageMain() {}

    static List<String> arguments(Stage stage, ThroughputSettings settings) {
        return List.of(
                stage.key(),
                settings.file().toString(),
                Integer.toString(settings.passes()),
                Integer.toString(settings.ringSlots()),
                settings.waitProfile().label(),
                settings.pinning().toString());
    }

    /** Writes the figures to standard output, or one line of what went wrong to standard error. */
    public static void main(String[] args) throws IOException {
        ThroughputSettings settings = new ThroughputSettings(
                Path.of(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                WaitProfile.parse("wait", args[4]),
                Pinning.parse("pin", args[5]));
        StageFigures figures;
        try {
            MemoryRecording recording = MemoryRecording.load(settings.file());
            figures = new StageRun(Stage.of(args[0]), settings, recording).run();
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        } catch (OutOfMemoryError e) {
            System.err.println(settings.file() + " does not fit the heap of "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB: give more, as in java -Xmx8g -jar penstock.jar");
            System.exit(1);
            return;
        }
        System.out.print(figures.toText());
        System.out.flush();
        System.exit(0);
    }
}
