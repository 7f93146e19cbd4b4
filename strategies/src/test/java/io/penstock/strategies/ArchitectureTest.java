package io.penstock.strategies;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
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

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.penstock.strategies");

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
    void ofOursImportsTheApiOnly() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.penstock..")
                        .and(resideOutsideOfPackages("io.penstock.api..", "io.penstock.strategies.."))));
    }

    /** Strategies live on stream time and seeded numbers, so that a replay sends the same orders twice. */
    @Test
    void readsNoClockAndThrowsNoDice() {
        check(noClasses()
                .should()
                .accessTargetWhere(isOneOf(CLOCKS).or(isOneOf(DICE)).or(seedless())));
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
