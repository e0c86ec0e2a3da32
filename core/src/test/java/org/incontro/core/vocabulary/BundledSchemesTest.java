// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BundledSchemesTest {

    /** SHA-256 of each table, not compressed: gzip's bytes differ between Java versions. */
    private static final Map<String, String> DIGESTS = Map.of(
            "euroscivoc.tsv.gz", "e4c6b09db4790097db72903fd678af5240170e05b6fc483055a1bebdc5323a41",
            "nace-2.1.tsv.gz", "cfc54c2d177ac1e413c3c64939aa683561d00191405a43318b80516c5e044020",
            "nuts-2021.tsv.gz", "a3dac5b2c1da1aadc12d1edd685d8a72f6cd4598163405344dbfc7d79c5ecc00",
            "isced-f-2013.tsv.gz", "f86929bfe17968fcc2061fbeb8a3f8bae398a4f9d9c605f329e5635aac7bd15f",
            "sdg.tsv", "0796b9870c33ec31eac4fdeceda0cf36b5064d27275c2b89264d49c334b6f24e",
            "trl.tsv", "c29988b71ab53d3c8281ef60c170b5bc80c3db3720c627fc28a4fc5495925465");

    private final Vocabularies bundled = Vocabularies.bundled();

    private ConceptScheme scheme(String id) {
        return bundled.scheme(id).orElseThrow();
    }

    @Test
    void eachTableIsTheOneThatWasChecked() throws IOException, GeneralSecurityException {
        for (String file : BundledSchemes.FILES.values()) {
            assertThat(digest(table(file))).as(file).isEqualTo(DIGESTS.get(file));
        }
    }

    @Test
    void makingTheTablesAnewGivesTheSame() throws IOException, GeneralSecurityException {
        String sources = System.getProperty(
                "incontro.vocab", SharedFiles.folder().resolve("vocab").toString());
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of(sources)),
                "the publishers' data is not at " + sources + ", so the bundled tables were not made anew");

        for (Map.Entry<String, byte[]> made :
                new BundledSchemesGenerator(Path.of(sources)).tables().entrySet()) {
            assertThat(digest(made.getValue())).as(made.getKey()).isEqualTo(DIGESTS.get(made.getKey()));
        }
    }

    private static byte[] table(String file) throws IOException {
        try (InputStream in = BundledSchemes.open(file)) {
            return in.readAllBytes();
        }
    }

    private static String digest(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void allAreThereInTheStatedOrder() {
        assertThat(bundled.schemeIds())
                .containsExactly("euroscivoc", "nace-2.1", "nuts-2021", "isced-f-2013", "sdg", "trl");
        assertThat(bundled.schemes()).extracting(ConceptScheme::size).containsExactly(1_031, 1_047, 2_010, 220, 17, 9);
    }

    @Test
    void allTogetherTakeAtMost300Kilobytes() throws IOException {
        int bytes = 0;
        for (String file : BundledSchemes.FILES.values()) {
            try (InputStream in = Objects.requireNonNull(BundledSchemes.class.getResourceAsStream(file))) {
                bytes += in.readAllBytes().length;
            }
        }
        assertThat(bytes).isBetween(100_000, 300_000);
    }

    @Test
    void labelsAreCompleteInTheirLanguages() {
        Map<String, List<String>> languages = Map.of(
                "euroscivoc", List.of("en", "it", "de", "fr", "es", "pl"),
                "nace-2.1", List.of("en", "it", "de", "fr", "es"),
                "nuts-2021", List.of("und"),
                "isced-f-2013", List.of("en"),
                "sdg", List.of("en", "it", "de", "fr", "es"),
                "trl", List.of("en", "it", "de", "fr", "es"));
        for (ConceptScheme scheme : bundled.schemes()) {
            for (Concept concept : scheme.concepts()) {
                assertThat(concept.label().languages())
                        .as(concept.id().toString())
                        .containsExactlyElementsOf(languages.get(scheme.id()));
            }
        }
    }

    @Test
    void scientificFieldsAreKnownByTheCodesOfEuropeanProjects() {
        ConceptScheme fields = scheme("euroscivoc");

        assertThat(fields.ancestors("543")).extracting(ConceptId::code).containsExactly("97", "29");
        assertThat(fields.roots()).hasSize(6);
        assertThat(fields.byUri("http://data.europa.eu/8mn/euroscivoc/f3cb3d46-1a4f-4c29-9e80-46a854f53382"))
                .isEqualTo(fields.concept("251"));
        assertThat(fields.withLabel("it", "ottica")).extracting(Concept::code).containsExactly("251");
    }

    @Test
    void economicActivitiesHaveSectionsAboveDivisions() {
        ConceptScheme activities = scheme("nace-2.1");

        assertThat(activities.roots()).hasSize(22);
        assertThat(activities.ancestors("01.11")).extracting(ConceptId::code).containsExactly("01.1", "01", "A");
        assertThat(activities.concept("K").orElseThrow().label().forReader("de"))
                .startsWith("Telekommunikation, Softwareentwicklung, IT-Beratung");
        assertThat(activities.concept("B").orElseThrow().label().forReader("it"))
                .isEqualTo("Attività estrattive");
    }

    @Test
    void regionsLieInTheRegionsWhoseCodesBeginTheirs() {
        ConceptScheme regions = scheme("nuts-2021");

        assertThat(regions.roots()).hasSize(37);
        assertThat(regions.ancestors("ITC4C")).extracting(ConceptId::code).containsExactly("ITC4", "ITC", "IT");
        assertThat(regions.concept("EL30").orElseThrow().label().forReader("de"))
                .isEqualTo("Attiki");
        assertThat(regions.concept("EL30").orElseThrow().alternatives("und")).hasSize(1);
    }

    @Test
    void goalsAndLevelsAreFoundByTheirUsualAbbreviations() {
        assertThat(scheme("sdg").withLabel("en", "SDG 13"))
                .extracting(goal -> goal.label().forReader("it"))
                .containsExactly("Azione per il clima");
        assertThat(scheme("trl").withLabel("en", "trl4"))
                .extracting(Concept::code)
                .containsExactly("4");
        assertThat(scheme("isced-f-2013").ancestors("0611"))
                .extracting(ConceptId::code)
                .containsExactly("061", "06");
    }

    @Test
    void aMissingTableIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BundledSchemes.open("no.tsv"))
                .withMessage("the resource \"no.tsv\" must be bundled, but is missing");
    }
}
