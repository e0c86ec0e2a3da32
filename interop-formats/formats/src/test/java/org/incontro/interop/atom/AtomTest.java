// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.Format;
import org.incontro.interop.Formats;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.Projections;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AtomTest {

    private static final Instant CHANGED = Instant.parse("2026-11-23T10:15:30Z");

    private final LossReport losses = new LossReport();

    private static Opportunity request() {
        return Opportunity.technologyRequest("lombardia:tr-1")
                .revision(Revision.of(7, CHANGED))
                .title("it", "Cerco laser <verdi> & \"rossi\"")
                .title("en", "Lasers")
                .summary("it", "In breve")
                .description("it", "<script>alert(1)</script> ]]>")
                .subject(new Subject(
                        List.of(ConceptId.of("euroscivoc", "543")),
                        List.of(new Subject.Tag("technology", "05", "Laser")),
                        List.of("ottica")))
                .publication(Publication.published().withAnswersUntil(PartialDate.parse("2026-12")))
                .website("https://portal.example/tr-1")
                .attachment(
                        new Attachment("", "Foto", "image/png", "https://portal.example/a.png", OptionalLong.of(12)))
                .build();
    }

    private String write(Format format, Entity... records) {
        byte[] bytes = Projections.write(
                format, List.of(records), WriteOptions.shownTo(Reader.staff()).in("it"), losses);
        AtomRules.feed(bytes);
        return new String(bytes, UTF_8);
    }

    @Test
    void anOpportunityIsAnEntry() {
        AtomFeed feed = AtomFeed.builder("https://portal.example/feed")
                .title("it", "Opportunità")
                .author("Regione Esempio")
                .self("https://portal.example/feed")
                .previous("https://portal.example/feed?page=1")
                .next("https://portal.example/feed?page=3&a=b")
                .hub("https://hub.example/")
                .build();

        assertThat(write(Atom.format(feed), request())).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:incontro="tag:incontro.org,2026:atom">
                        <id>https://portal.example/feed</id>
                        <title type="text" xml:lang="it">Opportunità</title>
                        <updated>2026-11-23T10:15:30Z</updated>
                        <author><name>Regione Esempio</name></author>
                        <link rel="self" href="https://portal.example/feed"></link>
                        <link rel="previous" href="https://portal.example/feed?page=1"></link>
                        <link rel="next" href="https://portal.example/feed?page=3&amp;a=b"></link>
                        <link rel="hub" href="https://hub.example/"></link>
                        <entry>
                        <id>tag:incontro.org,2026:entity/lombardia/tr-1</id>
                        <title type="text" xml:lang="it">Cerco laser &lt;verdi&gt; &amp; "rossi"</title>
                        <updated>2026-11-23T10:15:30Z</updated>
                        <link rel="alternate" href="https://portal.example/tr-1"></link>
                        <summary type="text" xml:lang="it">In breve</summary>
                        <content type="text" xml:lang="it">&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;</content>
                        <category term="TR" scheme="tag:incontro.org,2026:kind/" label="Richiesta di tecnologia"></category>
                        <category term="543" scheme="tag:incontro.org,2026:scheme/euroscivoc"></category>
                        <category term="05" scheme="tag:incontro.org,2026:tags/technology" label="Laser"></category>
                        <category term="ottica"></category>
                        <link rel="enclosure" href="https://portal.example/a.png" type="image/png" title="Foto" length="12"></link>
                        <incontro:status>PUBLISHED</incontro:status>
                        <incontro:answersUntil>2026-12</incontro:answersUntil>
                        </entry>
                        </feed>
                        """);
        assertThat(losses.counts()).containsOnlyKeys("NO_PLACE /title/en");
    }

    @Test
    void whatWasTakenBackIsOnlyNamed() {
        Opportunity gone = request().toBuilder()
                .publication(Publication.of(PublicationStatus.WITHDRAWN))
                .build();

        assertThat(write(Atom.FORMAT, gone))
                .contains("<at:deleted-entry ref=\"tag:incontro.org,2026:entity/lombardia/tr-1\""
                        + " when=\"2026-11-23T10:15:30Z\"></at:deleted-entry>")
                .doesNotContain("laser", "ottica", "<entry>");
        assertThat(losses.counts()).containsKeys("NO_PLACE /title/*".replace("*", "it"), "NO_PLACE /website");
    }

    @Test
    void whatIsNoOpportunityHasNoPlaceAndAnEmptyFeedIsOne() {
        assertThat(write(
                        Atom.FORMAT,
                        Organisation.builder("a:1").name("it", "Polo").build()))
                .contains("<updated>1970-01-01T00:00:00Z</updated>")
                .endsWith("</author>\n</feed>\n");
        assertThat(losses.counts()).containsOnlyKeys("NO_PLACE_FOR_RECORD");
    }

    @Test
    void aFeedMaySayItselfWhenItChanged() {
        AtomFeed feed = AtomFeed.builder("tag:x")
                .updated(Instant.parse("2026-11-24T00:00:00.123Z"))
                .build();

        assertThat(write(Atom.format(feed), request())).contains("<updated>2026-11-24T00:00:00Z</updated>\n<author>");
    }

    @Test
    void onlyWhatTheReaderMaySeeIsWritten() {
        Opportunity withContact = request().toBuilder()
                .owner(EntityId.of("lombardia", "acme"))
                .contact(ContactPoint.of("Ada", "ada@example.org"))
                .build();
        String feed = new String(
                Projections.write(Atom.FORMAT, List.of(withContact), WriteOptions.shownTo(Reader.anonymous()), losses),
                UTF_8);

        assertThat(feed).contains("Lasers").doesNotContain("Ada", "ada@", "acme");
        assertThat(losses.counts()).containsKeys("NOT_SHOWN /contact", "NOT_SHOWN /owner");
    }

    @Test
    void anEntryWithoutTitleAndPageHasItsNameAndEmptyContent() {
        Element feed = AtomRules.feed(Projections.write(
                Atom.FORMAT, List.of(Opportunity.businessOffer("a:1").build()), losses));
        Element entry = AtomRules.one(feed, "entry");

        assertThat(AtomRules.one(entry, "title").getTextContent()).isEqualTo("a:1");
        assertThat(AtomRules.one(entry, "content").getTextContent()).isEmpty();
    }

    @Test
    void aFeedThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> AtomFeed.builder("feed").build())
                .hasMessage("id must be an absolute IRI, but was \"feed\"");
        assertThatThrownBy(() -> AtomFeed.builder("tag:x").title("it", " ").build())
                .hasMessage("title must be a text in one language, but was \"{}\"");
        assertThatThrownBy(() -> AtomFeed.builder("tag:x").author("\u0001").build())
                .hasMessageStartingWith("author must be a name without control characters, but was");
        for (String address : List.of("x", "https://", "http://a b", "https://a/%zz", "https://a/#b#c", "ftp://a")) {
            assertThatThrownBy(() -> AtomFeed.builder("tag:x").next(address).build())
                    .hasMessage("next must be an address such as https://…, but was \"" + address + "\"");
        }
    }

    @Test
    void readingIsRefusedByName() {
        assertThat(Formats.installed().forMediaType("application/atom+xml")).contains(Atom.FORMAT);
        assertThatThrownBy(() -> Atom.FORMAT.read(new ByteArrayInputStream(new byte[0]), ReadOptions.of("feed.atom")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format atom cannot be read: it is only written");
    }
}
