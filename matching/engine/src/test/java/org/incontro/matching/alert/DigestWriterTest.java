// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.value.MessageTemplates;
import org.incontro.matching.Reason;
import org.junit.jupiter.api.Test;

class DigestWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final EntityId ADA = EntityId.of("lombardia", "ada");
    private static final LinkTemplates LINKS = new LinkTemplates(
            "https://portal.example/o?id={id}",
            "https://portal.example/alerts/{token}",
            "https://portal.example/stop/{token}",
            "https://portal.example/less/{token}");

    private final AlertTokens tokens = AlertTokens.signedWith(new byte[AlertTokens.LEAST_SECRET]);
    private final DigestWriter writer = DigestWriter.of(LINKS, tokens);
    private final Map<EntityId, Opportunity> held = new HashMap<>();

    private Alert alert(Opportunity opportunity) {
        return alert(opportunity, false, false);
    }

    private Alert alert(Opportunity opportunity, boolean again, boolean ahead, Told... alike) {
        held.put(opportunity.id(), opportunity);
        AlertCandidate candidate = new AlertCandidate(
                opportunity.id(),
                again ? 2 : 1,
                again,
                NOW,
                new AlertSource.Saved(EntityId.parse("lasers")),
                Optional.empty(),
                300_000,
                0.5,
                List.of(new Reason.OtherConcepts(3, 300_000)));
        return new Alert(List.of(candidate), 1, ahead, List.of(alike));
    }

    private Optional<RenderedDigest> write(String language, int withheld, Alert... alerts) {
        Digest digest = new Digest("key", ADA, language, "mail", NOW, List.of(alerts), withheld);
        return writer.write(digest, Reader.member(ADA), id -> Optional.ofNullable(held.get(id)));
    }

    private static Opportunity.Builder offer(String id, String title) {
        return Opportunity.technologyOffer(id).title("en", title).country("DE");
    }

    @Test
    void saysWhatWhereUntilWhenAndWhy() {
        Opportunity one =
                offer("een:TO1", "A laser").expiresOn(LocalDate.of(2026, 12, 1)).build();

        String text = write("fr", 2, alert(one, true, true)).orElseThrow().text();

        assertThat(text).startsWith("""
                        Pour vous : A laser

                        Ces opportunités correspondent à ce que vous cherchez ou savez faire.

                        1. A laser
                           https://portal.example/o?id=een%3ATO1
                           ! Vous en aviez déjà été informé ; elle a changé depuis.
                           ! Annoncée avant votre prochain récapitulatif, car son dernier jour est proche.
                           Offre de technologie · Allemagne · réponses jusqu'au 1er décembre 2026
                           Pourquoi vous en êtes informé :
                           -""").contains("autant d'alertes que vous le souhaitez : 2.");
    }

    @Test
    void whatOthersWroteIsTextAndNothingElse() {
        Opportunity evil = offer("evil", "<script>alert('x')</script> & \"more\"\n\u202Eturned\u0007")
                .build();

        RenderedDigest digest = write("en", 0, alert(evil)).orElseThrow();

        assertThat(digest.html())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;  turned");
        assertThat(digest.subject()).isEqualTo("For you: <script>alert('x')</script> & \"more\"  turned");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        String html =
                write("en", 0, alert(offer("one", "One").build())).orElseThrow().html();

        assertThat(html).doesNotContain("<img", "<link", "src=", "url(", "@import");
    }

    @Test
    void oneClickEndsAllAlerts() {
        RenderedDigest digest =
                write("en", 0, alert(offer("one", "One").build())).orElseThrow();

        assertThat(digest.headers().get("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String address = digest.headers().get("List-Unsubscribe");
        assertThat(address).startsWith("<https://portal.example/stop/").endsWith(">");
        String token = address.substring("<https://portal.example/stop/".length(), address.length() - 1);
        assertThat(tokens.check(token, AlertTokens.Purpose.UNSUBSCRIBE, NOW.plusSeconds(86_400L * 399))
                        .grant())
                .map(AlertTokens.Grant::person)
                .contains(ADA);
    }

    @Test
    void aHiddenTitleStaysHidden() {
        Opportunity secret = offer("secret", "Secret laser")
                .disclosure(Disclosure.open().restrict(Field.NAME, Audience.of(Visibility.STAFF)))
                .build();

        RenderedDigest digest = write("it", 0, alert(secret)).orElseThrow();

        assertThat(digest.html() + digest.text() + digest.tree()).doesNotContain("Secret laser");
        assertThat(digest.subject()).isEqualTo("Per te: Offerta di tecnologia senza un titolo che tu possa vedere");
    }

    @Test
    void aHiddenCountryStaysHiddenAndSoDoesWhatIsHiddenAltogether() {
        Opportunity placeless = offer("placeless", "A laser")
                .disclosure(Disclosure.open().restrict(Field.LOCATION, Audience.of(Visibility.STAFF)))
                .build();
        Opportunity secret = offer("secret", "Secret laser")
                .disclosure(Disclosure.to(Audience.of(Visibility.STAFF)))
                .build();
        Alert hidden = alert(secret);

        RenderedDigest digest = write(
                        "en", 0, alert(placeless, false, false, new Told(secret.id(), 1, NOW, false)), hidden)
                .orElseThrow();

        assertThat(digest.html() + digest.text() + digest.tree())
                .contains("A laser")
                .doesNotContain("Germany", "Secret laser", "Worded alike");
        assertThat(write("en", 0, hidden)).isEmpty();
    }

    @Test
    void whatIsNotHeldAnyMoreIsLeftOut() {
        Alert one = alert(offer("one", "One").build());
        Alert two = alert(offer("two", "Two").build());
        held.remove(EntityId.parse("one"));

        assertThat(write("en", 0, one, two).orElseThrow().subject()).isEqualTo("For you: Two");
        held.clear();
        assertThat(write("en", 0, one, two)).isEmpty();
    }

    @Test
    void whatIsWordedAlikeIsShownWithIt() {
        held.put(EntityId.parse("twin"), offer("twin", "Twin").build());
        Alert one = alert(offer("one", "One").build(), false, false, new Told(EntityId.parse("twin"), 1, NOW, false));

        RenderedDigest digest = write("en", 0, one).orElseThrow();

        assertThat(digest.text()).contains("   Worded alike:\n   - Twin: https://portal.example/o?id=local%3Atwin\n");
        assertThat(digest.html()).contains("<li><a href=\"https://portal.example/o?id=local%3Atwin\">Twin</a></li>");
    }

    /** The mail of somebody with an interest, an interest without a name, and a profile: "less" is said of one of them. */
    @Test
    void lessIsSaidOfOneInterest() {
        Opportunity one = offer("one", "One").build();
        held.put(one.id(), one);
        List<AlertSource> sources = List.of(
                new AlertSource.Saved(EntityId.parse("lasers")),
                new AlertSource.Saved(EntityId.parse("x:nameless")),
                new AlertSource.Profile(ADA));
        Alert alert =
                new Alert(sources.stream().map(source -> fitting(one, source)).toList(), 1, false, List.of());
        Digest digest = new Digest("key", ADA, "en", "mail", NOW, List.of(alert), 0);

        RenderedDigest written = writer.write(
                        digest,
                        Reader.member(ADA),
                        id -> Optional.ofNullable(held.get(id)),
                        id -> id.equals(EntityId.parse("lasers")) ? Optional.of("<Lasers>\n{x}") : Optional.empty())
                .orElseThrow();

        assertThat(written.text())
                .contains(
                        "   Less like this for “<Lasers> {x}”: https://portal.example/less/",
                        "   Less like this for “x:nameless”: https://portal.example/less/",
                        "   Less like this for your profile: https://portal.example/less/");
        assertThat(written.html()).contains("Less like this for “&lt;Lasers&gt; {x}”</a> · <a href=");
        Map<?, ?> tree = (Map<?, ?>) ((List<?>) written.tree().get("alerts")).get(0);
        List<?> links = (List<?>) tree.get("lessOf");
        assertThat(links)
                .extracting(link -> String.valueOf(((Map<?, ?>) link).get("subject")))
                .containsExactly("local:lasers", "x:nameless", ADA.toString());
        assertThat(links)
                .extracting(link -> subjectOf(String.valueOf(((Map<?, ?>) link).get("link"))))
                .containsExactly("local:lasers", "x:nameless", ADA.toString());
        assertThat(tree.get("less")).isEqualTo(((Map<?, ?>) links.get(0)).get("link"));
    }

    @Test
    void lessOfOneInterestNeedsNoName() {
        RenderedDigest written =
                write("en", 0, alert(offer("one", "One").build())).orElseThrow();

        assertThat(written.text()).contains("   Less like this: https://portal.example/less/");
        Map<?, ?> tree = (Map<?, ?>) ((List<?>) written.tree().get("alerts")).get(0);
        assertThat(subjectOf(String.valueOf(tree.get("less")))).isEqualTo("local:lasers");
    }

    private String subjectOf(String address) {
        String token = address.substring("https://portal.example/less/".length());
        return tokens.check(token, AlertTokens.Purpose.NOT_USEFUL, NOW)
                .grant()
                .flatMap(AlertTokens.Grant::subject)
                .orElseThrow()
                .toString();
    }

    private static AlertCandidate fitting(Opportunity opportunity, AlertSource source) {
        return new AlertCandidate(opportunity.id(), 1, false, NOW, source, Optional.empty(), 300_000, 0.5, List.of());
    }

    @Test
    void theTreeHoldsTheSame() {
        RenderedDigest digest =
                write("en", 1, alert(offer("one", "One").build())).orElseThrow();

        assertThat(digest.tree())
                .containsEntry("version", 1)
                .containsEntry("subject", "For you: One")
                .containsEntry("withheld", 1)
                .containsKeys(
                        "key", "person", "language", "channel", "planned", "alerts", "preferences", "unsubscribe");
        assertThat((List<?>) digest.tree().get("alerts"))
                .singleElement()
                .satisfies(alert -> assertThat((Map<?, ?>) alert)
                        .extracting("opportunity", "title", "points", "facts")
                        .containsExactly("local:one", "One", 300_000L, List.of("Technology offer", "Germany")));
    }

    @Test
    void aRegionReplacesWordsWithoutCode() {
        DigestTexts texts =
                DigestTexts.fromTree(Map.of("it", Map.of("footer", "Regione Lombardia", "greeting", "Buongiorno.")));
        Digest digest = new Digest(
                "key", ADA, "it", "mail", NOW, List.of(alert(offer("one", "One").build())), 0);

        RenderedDigest written = writer.with(texts)
                .write(digest, Reader.member(ADA), id -> Optional.ofNullable(held.get(id)))
                .orElseThrow();

        assertThat(written.text()).contains("Buongiorno.").endsWith("Regione Lombardia\n");
    }

    @Test
    void aVarietyOfALanguageHasItsOwnWordsAndElseThoseOfTheLanguage() {
        DigestTexts texts = DigestTexts.fromTree(Map.of(
                "pt", Map.of("greeting", "Olá de Lisboa", "reasons", "Porquê:"),
                "pt-br", Map.of("greeting", "Olá de Brasília"),
                "it-CH", Map.of("greeting", "Buongiorno da Bellinzona"),
                "it-SM", Map.of("greeting", "Buongiorno da San Marino")));

        assertThat(texts.in("pt-BR", "greeting", Map.of())).isEqualTo("Olá de Brasília");
        assertThat(texts.in("pt-BR", "reasons", Map.of())).isEqualTo("Porquê:");
        assertThat(texts.in("pt-AO", "greeting", Map.of())).isEqualTo("Olá de Lisboa");
        assertThat(texts.in("pt", "greeting", Map.of())).isEqualTo("Olá de Lisboa");
        assertThat(texts.in("pt", "preferences", Map.of())).isEqualTo("Change what you are told, and how often");
        assertThat(texts.in("it-SM", "greeting", Map.of())).isEqualTo("Buongiorno da San Marino");
        assertThat(texts.in("it", "greeting", Map.of())).isEqualTo("Buongiorno da Bellinzona");
        assertThat(texts.spoken("pt-BR")).isEqualTo("pt-BR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestTexts.fromTree(Map.of("en (UK)", Map.of())))
                .withMessage("language must be a BCP 47 tag such as \"en\" or \"pt-BR\", but was \"en (UK)\"");
    }

    @Test
    void anUnknownNameOfAWordIsNamedWithTheNearest() {
        assertThatThrownBy(() -> DigestTexts.fromTree(Map.of("it", Map.of("foter", "x"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("foter")
                .hasMessageContaining("footer");
    }

    @Test
    void linksSayWhatIsWrongWithThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkTemplates("https://portal.example/o", "x", "x", "x"))
                .withMessage(
                        "opportunity must be a web address in ASCII with the place {id}, but was \"https://portal.example/o\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkTemplates("https://portal.example/{id}", "javascript:{token}", "x", "x"))
                .withMessage(
                        "preferences must be a web address in ASCII with the place {token}, but was \"javascript:{token}\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkTemplates("https://región.example/{id}", "x", "x", "x"))
                .withMessage(
                        "opportunity must be a web address in ASCII with the place {id}, but was \"https://región.example/{id}\"");
    }

    @Test
    void anIdentityWithASpaceIsALinkInAnyPartOfAnAddress() {
        String html = write("en", 0, alert(offer("a b+c/é\"", "One").build()))
                .orElseThrow()
                .html();

        assertThat(html).contains("https://portal.example/o?id=local%3Aa%20b%2Bc%2F%C3%A9%22\"");
    }

    /** RFC 8058, section 3.1, allows the second header beside an address of https alone. */
    @Test
    void oneClickIsOfferedForHttpsAlone() {
        LinkTemplates plain = new LinkTemplates(
                "http://portal.example/{id}",
                "http://portal.example/{token}",
                "http://portal.example/{token}",
                "http://portal.example/{token}");
        Digest digest = new Digest(
                "key", ADA, "en", "mail", NOW, List.of(alert(offer("one", "One").build())), 0);

        assertThat(DigestWriter.of(plain, tokens)
                        .write(digest, Reader.member(ADA), id -> Optional.ofNullable(held.get(id)))
                        .orElseThrow()
                        .headers())
                .containsOnlyKeys("List-Unsubscribe");
    }

    @Test
    void whatIsInAnotherLanguageThanThePageSaysSo() {
        Opportunity arabic =
                Opportunity.technologyOffer("ar").title("ar", "ليزر").build();

        assertThat(write("de", 0, alert(arabic)).orElseThrow().html())
                .contains("<html lang=\"de\">", "?id=local%3Aar\" lang=\"ar\" dir=\"auto\">ليزر</a>");
        RenderedDigest toSomebodyInCairo = write("ar-EG", 0, alert(arabic)).orElseThrow();
        assertThat(toSomebodyInCairo.language()).isEqualTo("en");
        assertThat(toSomebodyInCairo.subject()).isEqualTo("For you: ليزر");
        assertThat(toSomebodyInCairo.html()).contains("<html lang=\"en\">", " lang=\"ar\" dir=\"auto\">ليزر</a>");
        DigestWriter translated = writer.with(DigestTexts.fromTree(Map.of("ar", Map.of("greeting", "مرحبا"))));
        Digest digest = new Digest("key", ADA, "ar-EG", "mail", NOW, List.of(alert(arabic)), 0);
        assertThat(translated
                        .write(digest, Reader.member(ADA), id -> Optional.ofNullable(held.get(id)))
                        .orElseThrow()
                        .language())
                .isEqualTo("ar-EG");
    }

    @Test
    void aTitleOfNothingButControlCharactersIsNone() {
        assertThat(write("en", 0, alert(offer("odd", "\u202E\u0007").build()))
                        .orElseThrow()
                        .subject())
                .isEqualTo("For you: Technology offer without a title that you may see");
    }

    @Test
    void everyTextIsThereInAllLanguages() {
        for (String name : AlertTexts.digest().keySet()) {
            for (String language : MessageTemplates.LANGUAGES) {
                assertThat(DigestTexts.standard().in(language, name, Map.of()))
                        .as("%s in %s", name, language)
                        .isNotNull();
            }
        }
        assertThat(AlertTexts.digest()).hasSizeGreaterThan(25);
    }
}
