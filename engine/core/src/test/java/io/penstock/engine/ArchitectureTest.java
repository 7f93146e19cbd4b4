package io.penstock.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.penstock.engine");

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    private static final Set<String> DICE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>");

    @Test
    void knowsNoFeedAndNoStrategy() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.penstock.feeds..", "io.penstock.strategies..", "io.penstock.perf..", "io.penstock.cli.."));
    }

    @ParameterizedTest(name = "{1} is imported by engine.{0} only")
    @CsvSource({
        "ring,    com.lmax.disruptor",
        "latency, org.HdrHistogram",
        "thread,  net.openhft.affinity",
        "journal, net.openhft.chronicle",
        "source,  com.github.luben.zstd"
    })
    void eachLibraryHasOneImporter(String owner, String library) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.penstock.engine." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + ".."));
    }

    @Test
    void booksAndMarketStateArePure() {
        check(noClasses()
                .that()
                .resideInAnyPackage("io.penstock.engine.book..", "io.penstock.engine.market..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.penstock.engine.ring..",
                        "io.penstock.engine.thread..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels.."));
    }

    /** A lane knows stream time only. Who must measure is handed a clock as a {@code LongSupplier}. */
    @Test
    void onlyMeasuringAndPacingReadTheClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.penstock.engine.latency..", "io.penstock.engine.thread..", "io.penstock.engine.replay..")
                .should()
                .accessTargetWhere(isOneOf(CLOCKS)));
    }

    @Test
    void everyRandomNumberComesFromASeed() {
        check(noClasses().should().accessTargetWhere(isOneOf(DICE).or(seedless())));
    }

    /** Accesses, not calls, so that {@code System::nanoTime} is found too. */
    private static DescribedPredicate<JavaAccess<?>> isOneOf(Set<String> names) {
        return describe(
                "is one of " + names,
                access -> names.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> seedless() {
        return describe(
                "is a random generator without a seed",
                access -> access.getTarget().getFullName().equals(Random.class.getName() + ".<init>()")
                        || access.getTarget().getFullName().equals(SplittableRandom.class.getName() + ".<init>()"));
    }

    /** A package that has no class yet breaks no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
