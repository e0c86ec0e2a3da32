// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
}
