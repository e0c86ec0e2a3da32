// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Samples;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

    private static final EntityId ID = EntityId.parse("lombardia:1");

    @Test
    void aCompleteProfileHasNoProblem() {
        assertThat(Validation.check(Samples.technologyRequest())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BO | advantages description expectedRole marketKeywords partnerKinds partnershipTypes sdgKeywords"
                        + " summary title",
                "BR | description expectedRole expertiseSought marketKeywords partnerKinds partnershipTypes sdgKeywords"
                        + " summary title",
                "TO | advantages description expectedRole ipr marketKeywords partnerKinds partnershipTypes sdgKeywords"
                        + " stage summary technologyKeywords title",
                "TR | description expectedRole expertiseSought marketKeywords partnerKinds partnershipTypes sdgKeywords"
                        + " summary technologyKeywords title",
                "RDR | answersUntil callDeadline callTitle coordinatorRequired description expectedRole framework"
                        + " marketKeywords partnerKinds partnershipTypes sdgKeywords summary technologyKeywords title",
                "RP | advantages description expectedRole expiresOn partnershipTypes summary title",
                "PI | description title",
                "CALL | title"
            })
    void anEmptyOpportunityMissesAllThatItsKindRequiresAtOnce(String kind, String fields) {
        Opportunity empty = Opportunity.builder(OpportunityKind.byCode(kind).orElseThrow(), ID)
                .build();
        Problems problems = Validation.check(empty);
        assertThat(problems.stream().map(Problem::path).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(fields);
        assertThat(problems).allMatch(problem -> problem.code() == ValidationProblem.REQUIRED);
        assertThat(problems.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TR, title, 256",
        "TR, summary, 500",
        "TR, description, 4000",
        "BO, advantages, 2000",
        "BR, expertiseSought, 2000",
        "TO, expectedRole, 4000",
        "RP, title, 255",
        "RP, summary, 400",
        "RP, expectedRole, 1000"
    })
    void aTextMayBeAsLongAsItsRuleSaysAndNoLonger(String kind, String field, int maximum) {
        assertThat(problemsOf(kind, field, "ä".repeat(maximum))).isEmpty();
        assertThat(problemsOf(kind, field, "ä".repeat(maximum + 1)))
                .extracting(problem -> problem.message("en"))
                .containsExactly(
                        field + ": must have at most " + maximum + " characters, but has " + (maximum + 1) + " (en)");
    }

    @ParameterizedTest
    @CsvSource({"description, 1000", "advantages, 500"})
    void aRegionalProposalMustBeLongEnough(String field, int minimum) {
        assertThat(problemsOf("RP", field, "a".repeat(minimum))).isEmpty();
        assertThat(problemsOf("RP", field, "a".repeat(minimum - 1)))
                .extracting(problem -> problem.message("de"))
                .containsExactly(
                        field + ": muss mindestens " + minimum + " Zeichen haben, hat aber " + (minimum - 1) + " (en)");
    }

    @Test
    void lengthsCountCharactersAndLeaveOutMarkUp() {
        assertThat(problemsOf("TR", "title", "<b class='x'>" + "😀".repeat(256) + "</b>"))
                .isEmpty();
        assertThat(problemsOf("TR", "title", "a<b>b</b>" + "c".repeat(255))).hasSize(1);
        assertThat(problemsOf("TR", "title", "< 1 > ".repeat(43)))
                .as("258 characters, no tag")
                .hasSize(1);
        assertThat(problemsOf("TR", "title", "<".repeat(256))).isEmpty();
    }

    @Test
    @Timeout(10)
    void aLongTextOfTagsThatNeverEndIsCountedInNoTime() {
        long before = System.nanoTime();
        assertThat(problemsOf("TR", "description", "<a".repeat(500_000))).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aTextIsJudgedInEveryLanguage() {
        LocalizedText title =
                LocalizedText.of("en", "a".repeat(257)).with("it", "b").with("de", "c".repeat(300));
        Opportunity opportunity =
                Samples.technologyRequest().toBuilder().title(title).build();
        assertThat(Validation.check(opportunity))
                .extracting(problem -> problem.message("en"))
                .containsExactly(
                        "title: must have at most 256 characters, but has 257 (en)",
                        "title: must have at most 256 characters, but has 300 (de)");
    }

    @Test
    void moreThanFiveKeywordsOfAListAreTooMany() {
        Subject subject = Samples.technologyRequest().subject();
        for (int i = 0; i < 5; i++) {
            subject = subject.with(new Subject.Tag("market", "0" + i, ""));
        }
        Opportunity opportunity =
                Samples.technologyRequest().toBuilder().subject(subject).build();
        assertThat(MessageTemplates.LANGUAGES.stream()
                        .map(language ->
                                Validation.check(opportunity).toList().get(0).message(language)))
                .containsExactly(
                        "marketKeywords: must have at most 5 entries, but has 6",
                        "marketKeywords: deve avere al massimo 5 voci, ma ne ha 6",
                        "marketKeywords: darf höchstens 5 Einträge haben, hat aber 6",
                        "marketKeywords: doit compter au plus 5 entrées, mais en compte 6",
                        "marketKeywords: debe tener como máximo 5 entradas, pero tiene 6");
    }

    @Test
    void everyKindOfProblemHasItsSentenceInFiveLanguages() {
        for (ValidationProblem code : ValidationProblem.values()) {
            assertThat(MessageTemplates.LANGUAGES.stream().map(code::template).distinct())
                    .as(code.name())
                    .hasSize(code == ValidationProblem.OTHER ? 1 : 5);
        }
    }

    @Test
    void aLengthIsToldInFiveLanguages() {
        Problem tooShort = problemsOf("RP", "advantages", "abc").get(0);
        assertThat(MessageTemplates.LANGUAGES.stream().map(tooShort::message))
                .containsExactly(
                        "advantages: must have at least 500 characters, but has 3 (en)",
                        "advantages: deve avere almeno 500 caratteri, ma ne ha 3 (en)",
                        "advantages: muss mindestens 500 Zeichen haben, hat aber 3 (en)",
                        "advantages: doit compter au moins 500 caractères, mais en compte 3 (en)",
                        "advantages: debe tener al menos 500 caracteres, pero tiene 3 (en)");
        Problem tooLong = problemsOf("RP", "summary", "a".repeat(401)).get(0);
        assertThat(MessageTemplates.LANGUAGES.stream().map(tooLong::message))
                .containsExactly(
                        "summary: must have at most 400 characters, but has 401 (en)",
                        "summary: deve avere al massimo 400 caratteri, ma ne ha 401 (en)",
                        "summary: darf höchstens 400 Zeichen haben, hat aber 401 (en)",
                        "summary: doit compter au plus 400 caractères, mais en compte 401 (en)",
                        "summary: debe tener como máximo 400 caracteres, pero tiene 401 (en)");
    }

    @Test
    void aParticipantsFaultsAreReportedAllAtOnceAndQuoteNothing() {
        Organisation organisation = Organisation.builder("1")
                .contact(ContactPoint.of("Ada Invented", "ada@example.org"))
                .contact(ContactPoint.of("Ada Invented", "ada at example.org"))
                .identifier(Identifier.of(IdentifierScheme.VAT, "IT00905811007"))
                .site(new Site(
                        SiteKind.OPERATIVE,
                        "",
                        Address.in(Country.of("IT")),
                        true,
                        Optional.of(ContactPoint.of("", "@example.org"))))
                .build();
        assertThat(messages(Validation.check(organisation), "en"))
                .containsExactly(
                        "contacts[1].email: is not an e-mail address",
                        "identifiers[0]: does not have the form or the check digits of its register",
                        "name: must not be empty",
                        "sites[0].contact.email: is not an e-mail address");
        assertThat(messages(Validation.check(organisation), "it"))
                .containsExactly(
                        "contacts[1].email: non è un indirizzo e-mail",
                        "identifiers[0]: non ha la forma o le cifre di controllo del suo registro",
                        "name: non deve essere vuoto",
                        "sites[0].contact.email: non è un indirizzo e-mail");
        assertThat(messages(Validation.check(organisation), "de"))
                .containsExactly(
                        "contacts[1].email: ist keine E-Mail-Adresse",
                        "identifiers[0]: hat nicht die Form oder die Prüfziffern seines Registers",
                        "name: darf nicht leer sein",
                        "sites[0].contact.email: ist keine E-Mail-Adresse");
        assertThat(messages(Validation.check(organisation), "fr"))
                .containsExactly(
                        "contacts[1].email: n'est pas une adresse électronique",
                        "identifiers[0]: n'a pas la forme ou les chiffres de contrôle de son registre",
                        "name: ne doit pas être vide",
                        "sites[0].contact.email: n'est pas une adresse électronique");
        assertThat(messages(Validation.check(organisation), "es"))
                .containsExactly(
                        "contacts[1].email: no es una dirección de correo electrónico",
                        "identifiers[0]: no tiene la forma o los dígitos de control de su registro",
                        "name: no debe estar vacío",
                        "sites[0].contact.email: no es una dirección de correo electrónico");
    }

    @Test
    void noMessageQuotesAnAddressOfMail() {
        String address = "ada@@example.org";
        Opportunity opportunity = Samples.technologyRequest().toBuilder()
                .contact(ContactPoint.of("Ada Invented", address))
                .build();
        Person person = Person.builder("1")
                .contact(ContactPoint.of("Ada Invented", address))
                .build();
        assertThat(messages(Validation.check(opportunity), "en"))
                .containsExactly("contact.email: is not an e-mail address");
        for (String language : MessageTemplates.LANGUAGES) {
            assertThat(messages(Validation.check(opportunity), language) + " "
                            + messages(Validation.check(person), language))
                    .doesNotContain("ada", "@", "Invented");
        }
    }

    @Test
    void theBundledValidatorWorksUnderATurkishLocale() {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(messages(Validation.check(Person.builder("1").build()), "en"))
                .containsExactly("name: must not be empty");
    }

    /** A value of an adopter's own, with a constraint and a sentence of its own. */
    record Nickname(
            @Size(max = 3, message = "the nickname has more than {max} letters")
            String text) {}

    @Test
    void aValidatorOfThePortalsOwnFindsItsConstraintsAndOurs() {
        Validator own = validator(Locale.GERMAN);
        assertThat(Validation.check(new Nickname("Adele"), own))
                .extracting(Problem::toString)
                .containsExactly("[OTHER] text: the nickname has more than 3 letters");
        assertThat(Validation.check(Opportunity.call("1").build(), FieldRules.of(List.of()), own))
                .extracting(Problem::toString)
                .containsExactly("[REQUIRED] title: must not be empty");
    }

    @ParameterizedTest
    @CsvSource({
        "de, darf nicht leer sein",
        "it, non deve essere vuoto",
        "fr, ne doit pas être vide",
        "es, no debe estar vacío",
        "en, must not be empty",
        "tr, must not be empty"
    })
    void aValidatorOfThePortalsOwnSpeaksItsLanguage(String language, String sentence) {
        assertThat(validator(Locale.forLanguageTag(language))
                        .validate(Person.builder("1").build()))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly(sentence);
    }

    @Test
    void englishStaysEnglishOnAnItalianMachine() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.ITALY);
        try {
            assertThat(validator(Locale.UK).validate(Person.builder("1").build()))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactly("must not be empty");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static Validator validator(Locale locale) {
        return jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, context -> locale, false))
                .buildValidatorFactory()
                .getValidator();
    }

    @Test
    void aResearchRequestWithItsProgrammeIsPublishable() {
        Opportunity request = Samples.technologyRequest();
        Opportunity research = Opportunity.builder(OpportunityKind.RESEARCH_REQUEST, ID)
                .title(request.title())
                .summary(request.summary())
                .description(request.description())
                .subject(request.subject())
                .details(Samples.cooperation("Mirrors"))
                .publication(request.publication())
                .build();
        assertThat(Validation.check(research)).isEmpty();
    }

    @Test
    void aCallWithATitleIsPublishable() {
        Opportunity call = Opportunity.call("1")
                .title("en", "Space optics")
                .details(Call.of("Horizon Europe", "HORIZON-CL4-2027"))
                .build();
        assertThat(Validation.check(call).isEmpty()).isTrue();
    }

    @Test
    void rulesOfAnUnknownFieldAreRefused() {
        FieldRule rule = new FieldRule(OpportunityKind.CALL, "titel", true, 0, 10);
        assertThatThrownBy(() -> FieldRules.of(List.of(rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a rule must name one of the fields [advantages, answersUntil, callDeadline, ")
                .hasMessageEndingWith(", but named \"titel\"");
    }

    @Test
    void aRulesNumbersAreInOrder() {
        assertThatThrownBy(() -> new FieldRule(OpportunityKind.CALL, "title", true, 11, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimum and maximum must be in order and at least 0, but were 11 and 10");
        assertThatThrownBy(() -> new FieldRule(OpportunityKind.CALL, "title", true, -1, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ownRulesReplaceTheBundledOnesAndReportInTheirOrder() {
        FieldRules rules = FieldRules.of(List.of(
                new FieldRule(OpportunityKind.CALL, "title", false, 0, 3),
                new FieldRule(OpportunityKind.CALL, "answersUntil", true, 0, Integer.MAX_VALUE),
                new FieldRule(OpportunityKind.PROJECT_IDEA, "summary", true, 0, 3)));
        assertThat(rules.rules()).hasSize(3);
        assertThat(rules.check(Opportunity.call("1").title("en", "Space").build()))
                .extracting(Problem::path)
                .containsExactly("title", "answersUntil");
    }

    @Test
    void theBundledRulesAreThoseOfTheGuideline() {
        Map<OpportunityKind, Long> counts = FieldRules.standard().rules().stream()
                .collect(Collectors.groupingBy(FieldRule::kind, TreeMap::new, Collectors.counting()));
        assertThat(counts.keySet()).containsExactly(OpportunityKind.values());
        assertThat(FieldRules.standard().rules())
                .filteredOn(rule -> rule.kind().isNetworkKind() && rule.field().endsWith("Keywords"))
                .hasSize(15)
                .allMatch(rule -> rule.field().startsWith("sdg") || rule.maximum() == 5);
    }

    /** The problems of one field of a kind, where nothing else is said. */
    private static List<Problem> problemsOf(String kind, String field, String words) {
        LocalizedText text = LocalizedText.of("en", words);
        Opportunity.Builder builder =
                Opportunity.builder(OpportunityKind.byCode(kind).orElseThrow(), ID);
        Cooperation.Builder details = Cooperation.builder().stage(StageOfDevelopment.CONCEPT);
        switch (field) {
            case "title" -> builder.title(text);
            case "summary" -> builder.summary(text);
            case "description" -> builder.description(text);
            case "advantages" -> details.advantages(text);
            case "expertiseSought" -> details.expertiseSought(text);
            default -> details.expectedRole(text);
        }
        return Validation.check(builder.details(details.build()).build()).stream()
                .filter(problem -> problem.path().equals(field))
                .toList();
    }

    private static List<String> messages(Problems problems, String language) {
        return problems.stream().map(problem -> problem.message(language)).toList();
    }

    @Test
    void anAdvertisedContactIsOptional() {
        Opportunity anonymous = Opportunity.builder(OpportunityKind.CALL, ID)
                .title("en", "Space optics")
                .build();
        assertThat(anonymous.contact()).isEqualTo(Optional.empty());
        assertThat(Validation.check(anonymous)).isEmpty();
    }

    @Test
    void thePortalsOwnValidatorDoesNotSwitchTheRulesOfTheFieldsOff() {
        Opportunity empty = Opportunity.technologyRequest("TR-1").build();

        assertThat(Validation.check(empty, validator(Locale.ENGLISH)).toList())
                .isEqualTo(Validation.check(empty).toList());
    }

    @Test
    void anAnswersContactIsCheckedAndNotQuoted() {
        ExpressionOfInterest plain = ExpressionOfInterest.of(ID, ID, ID, LocalizedText.of("en", "We make these."));
        ExpressionOfInterest answer = new ExpressionOfInterest(
                ID,
                plain.revision(),
                plain.purpose(),
                ID,
                ID,
                Optional.empty(),
                plain.presentation(),
                plain.interest(),
                plain.question(),
                plain.clarification(),
                Optional.of(ContactPoint.of("Ada", "ada at example")),
                List.of(),
                List.of(),
                plain.extensions());

        assertThat(Validation.check(answer, validator(Locale.ENGLISH)))
                .extracting(Problem::toString)
                .containsExactly("[EMAIL] contact.email: is not an e-mail address");
    }
}
