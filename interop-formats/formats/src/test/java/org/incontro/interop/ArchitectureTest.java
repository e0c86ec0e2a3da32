// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.incontro.interop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> LIBRARIES =
            resideInAnyPackage("tools.jackson..", "de.siegmar..", "javax.xml.stream..");

    @ArchTest
    static final ArchRule NOTHING_OPENS_A_CONNECTION = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(URL|URLConnection|Socket|ServerSocket|http\\..*|.*Channel)");

    @ArchTest
    static final ArchRule NOTHING_READS_THE_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule PARSERS_ARE_NOT_IN_PUBLIC_SIGNATURES = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.incontro.interop.internal")
            .should(notMentionLibraries());

    private static ArchCondition<JavaMethod> notMentionLibraries() {
        return new ArchCondition<>("not mention a library's types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean mentions = LIBRARIES.test(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(LIBRARIES);
                events.add(new SimpleConditionEvent(method, !mentions, method.getFullName()));
            }
        };
    }
}
