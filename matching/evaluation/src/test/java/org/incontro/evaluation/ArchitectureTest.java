// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Arrows point from the evaluation to the engine and the formats, and inside of it from what is built on to what carries. */
@AnalyzeClasses(packages = "org.incontro", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_EVALUATION = noClasses()
            .that()
            .resideInAnyPackage("org.incontro.core..", "org.incontro.matching..", "org.incontro.interop..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.incontro.evaluation..");

    /** But for the list of matchers, which names the baselines that implement its interface. */
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("org.incontro.evaluation.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    resideInAPackage("org.incontro.evaluation.ranking"),
                    resideInAPackage("org.incontro.evaluation.baseline"));

    @ArchTest
    static final ArchRule MEASURES_KNOW_RUNS_AND_JUDGEMENTS_ALONE = noClasses()
            .that()
            .resideInAPackage("org.incontro.evaluation.measure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.incontro.core..", "org.incontro.matching..", "org.incontro.interop..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.incontro.evaluation.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule FIELDS_THAT_CAN_BE_SEEN_SHOW_NO_PICOCLI =
            fields().that().arePublic().should().notHaveRawType(resideInAPackage("picocli.."));

    @ArchTest
    static final ArchRule NOTHING_IS_RANDOM = noClasses()
            .that()
            .resideInAPackage("org.incontro.evaluation..")
            .should()
            .callMethodWhere(
                    isOneOf("java.lang.Math.random", "java.util.concurrent.ThreadLocalRandom", "java.util.UUID.random"))
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule FUNCTIONS_ARE_THE_SAME_ON_EVERY_MACHINE = noClasses()
            .that()
            .resideInAPackage("org.incontro.evaluation..")
            .should()
            .callMethodWhere(isOneOf("java.lang.Math.log", "java.lang.Math.exp", "java.lang.Math.pow"));

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_DEFAULT_LOCALE = noClasses()
            .that()
            .resideInAPackage("org.incontro.evaluation..")
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(Locale.class, "getDefault");

    /** Calls of methods whose full name begins with one of these. */
    private static DescribedPredicate<JavaMethodCall> isOneOf(String... beginnings) {
        return DescribedPredicate.describe("target begins with one of " + List.of(beginnings), call -> {
            String target = call.getTargetOwner().getFullName() + "." + call.getName();
            return List.of(beginnings).stream().anyMatch(target::startsWith);
        });
    }
}
