// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

@AnalyzeClasses(packages = "org.incontro.matching", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LUCENE_IS_AN_INNER_MATTER_OF_THE_ANALYSIS = noClasses()
            .that()
            .resideOutsideOfPackage("org.incontro.matching.text")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule ONLY_TOKEN_STREAMS_ARE_USED_OF_LUCENE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.lucene.index..",
                    "org.apache.lucene.search..",
                    "org.apache.lucene.store..",
                    "org.apache.lucene.document..",
                    "org.apache.lucene.codecs..",
                    "org.apache.lucene.util..");

    @ArchTest
    static final ArchRule WHAT_EXTENDS_LUCENE_IS_NOT_PUBLIC = classes()
            .that()
            .areAssignableTo("org.apache.lucene.util.AttributeSource")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_CORE_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.incontro.interop..", "org.incontro.evaluation..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("org.incontro.matching.(*)..").should().beFreeOfCycles();

    /** Text, annotation, feature, weight, index; signals stand beside them; the engine itself is above all. */
    @ArchTest
    static final ArchRule PACKAGES_KNOW_ONLY_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("org.incontro.matching.text")
            .layer("annotation")
            .definedBy("org.incontro.matching.annotation")
            .layer("feature")
            .definedBy("org.incontro.matching.feature")
            .layer("weight")
            .definedBy("org.incontro.matching.weight")
            .layer("index")
            .definedBy("org.incontro.matching.index")
            .layer("signal")
            .definedBy("org.incontro.matching.signal")
            .layer("engine")
            .definedBy("org.incontro.matching")
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("signal")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("index")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("weight")
            .mayOnlyBeAccessedByLayers("index", "engine")
            .whereLayer("feature")
            .mayOnlyBeAccessedByLayers("weight", "engine")
            .whereLayer("annotation")
            .mayOnlyBeAccessedByLayers("feature");

    @ArchTest
    static final ArchRule NOTHING_PUBLIC_SHOWS_LUCENE_OR_CAFFEINE = methods()
            .that(arePublicOrProtected())
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(showOnlyOwnTypes());

    @ArchTest
    static final ArchRule FIELDS_THAT_CAN_BE_SEEN_SHOW_NONE_EITHER = fields().that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .notHaveRawType(resideInAnyPackage("org.apache.lucene..", "com.github.benmanes.."));

    @ArchTest
    static final ArchRule THE_TIME_IS_PASSED_IN = noClasses()
            .should()
            .callMethodWhere(isOneOf(
                    "java.time.Clock.system",
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.Year.now",
                    "java.lang.System.currentTimeMillis"));

    /** How long a search took is told to the observer and shows in no result. */
    @ArchTest
    static final ArchRule ONLY_THE_OBSERVER_LEARNS_HOW_LONG_IT_TOOK = noClasses()
            .that()
            .areNotAssignableTo(Searches.class)
            .should()
            .callMethodWhere(isOneOf("java.lang.System.nanoTime"));

    @ArchTest
    static final ArchRule NOTHING_IS_RANDOM = noClasses()
            .should()
            .callMethodWhere(
                    isOneOf("java.lang.Math.random", "java.util.concurrent.ThreadLocalRandom", "java.util.UUID.random"))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule FUNCTIONS_ARE_THE_SAME_ON_EVERY_MACHINE = noClasses()
            .should()
            .callMethodWhere(isOneOf(
                    "java.lang.Math.log",
                    "java.lang.Math.exp",
                    "java.lang.Math.pow",
                    "java.lang.Math.sin",
                    "java.lang.Math.cos",
                    "java.lang.Math.tan",
                    "java.lang.Math.cbrt"));

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_DEFAULT_LOCALE = noClasses()
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

    private static DescribedPredicate<JavaMethod> arePublicOrProtected() {
        return DescribedPredicate.describe(
                "are public or protected",
                method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static ArchCondition<JavaMethod> showOnlyOwnTypes() {
        return new ArchCondition<>("show no type of Lucene or Caffeine") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaClass> shown =
                        new LinkedHashSet<>(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> shown.addAll(type.getAllInvolvedRawTypes()));
                for (JavaClass type : shown) {
                    boolean foreign = type.getPackageName().startsWith("org.apache.lucene")
                            || type.getPackageName().startsWith("com.github.benmanes");
                    if (foreign) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName()));
                    }
                }
            }
        };
    }
}
