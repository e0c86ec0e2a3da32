// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.TechnologyOrigin;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Country;
import org.incontro.core.value.Languages;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PodCodesTest {

    private static final Map<String, Predicate<String>> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("kind", code -> OpportunityKind.byCode(code).isPresent());
        KNOWN.put("stage", code -> isConstant(StageOfDevelopment.class, code));
        KNOWN.put("ipr", code -> isConstant(IprStatus.class, code));
        KNOWN.put("partnership-type", code -> isConstant(PartnershipType.class, code));
        KNOWN.put("partner-kind", code -> isConstant(PartnerKind.class, code));
        KNOWN.put("origin", code -> isConstant(TechnologyOrigin.class, code));
        KNOWN.put("publication-status", code -> isConstant(PublicationStatus.class, code));
        KNOWN.put("company-kind", PodCodesTest::isKindAndSize);
        KNOWN.put("country", code -> Country.find(code).isPresent());
        KNOWN.put("language", code -> Languages.canonical(code).equals(code));
    }

    private static boolean isKindAndSize(String code) {
        String[] parts = code.split("\\.", -1);
        return isConstant(OrganisationKind.class, parts[0])
                && (parts.length == 1 || isConstant(OrganisationSize.class, parts[1]));
    }

    private static boolean isConstant(Class<?> list, String code) {
        return Arrays.stream(list.getFields()).anyMatch(field -> field.getName().equals(code));
    }

    private static Properties table() throws IOException {
        String text;
        try (var in = CodeTable.class.getResourceAsStream("een-codes.properties")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    @Test
    void everyCodeOfTheTableIsOneOfCore() throws IOException {
        assertThat(table().stringPropertyNames()).hasSizeGreaterThan(100).allSatisfy(key -> {
            String list = key.substring(0, key.indexOf('.'));
            assertThat(KNOWN).containsKey(list);
            Predicate<String> known = KNOWN.getOrDefault(list, code -> false);
            assertThat(known.test(key.substring(list.length() + 1))).as(key).isTrue();
        });
    }

    @Test
    void everyLabelLeadsToItsCodeAndToNoOther() throws IOException {
        Properties table = table();
        for (String key : table.stringPropertyNames()) {
            String list = key.substring(0, key.indexOf('.'));
            assertThat(Arrays.stream(table.getProperty(key).split("\\|", -1)))
                    .allSatisfy(label -> assertThat(CodeTable.BUNDLED.find(list, label.replace("^", "")))
                            .as(key + " " + label)
                            .hasValue(key.substring(list.length() + 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partner-kind,'sme\u00a011 – 49',SME_SMALL",
        "partner-kind,SME ≤ 10,SME_MICRO",
        "stage,ALREADY ON THE MARKET,ON_THE_MARKET",
        "stage,LAB TESTED,LAB_TESTED",
        "ipr,'Patent(s) applied for but not yet granted',PATENT_APPLIED",
        "company-kind,INDUSTRY SME 50-249,COMPANY.MEDIUM",
        "language,ITALIAN,it",
        "country,people’s republic of China,CN"
    })
    void caseSpaceAndHyphensDoNotMatter(String list, String label, String code) {
        assertThat(CodeTable.BUNDLED.find(list, label)).hasValue(code);
    }

    @ParameterizedTest
    @EnumSource(PodProblem.class)
    void everyProblemHasASentenceOfItsOwnInEachLanguage(PodProblem problem) {
        assertThat(MessageTemplates.LANGUAGES.stream().map(problem::template))
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }
}
