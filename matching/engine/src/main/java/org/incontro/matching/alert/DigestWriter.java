// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.Reason;

/**
 * Puts digests into words: an accessible HTML page, the same as plain text, and as plain values. Immutable and thread-safe.
 *
 * <p>What others wrote is escaped, nothing is fetched from elsewhere, and what the reader may not see is not shown. Dates are written
 * out, so that no order of day and month can be mistaken.
 */
public final class DigestWriter {

    /** How many reasons of an alert are shown. */
    private static final int REASONS = 3;

    /** How long the links of a digest are good: people read mail late, and an unsubscription must never fail. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private final LinkTemplates links;
    private final AlertTokens tokens;
    private final DigestTexts texts;

    private DigestWriter(LinkTemplates links, AlertTokens tokens, DigestTexts texts) {
        this.links = Objects.requireNonNull(links, "links");
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        this.texts = Objects.requireNonNull(texts, "texts");
    }

    /**
     * Returns a writer with the bundled words.
     *
     * @param links where the links lead to
     * @param tokens what the links are signed with
     */
    public static DigestWriter of(LinkTemplates links, AlertTokens tokens) {
        return new DigestWriter(links, tokens, DigestTexts.standard());
    }

    /**
     * Returns this writer with other words.
     *
     * @param words those of the region
     */
    public DigestWriter with(DigestTexts words) {
        return new DigestWriter(links, tokens, words);
    }

    /**
     * Writes a digest.
     *
     * @param digest what is told
     * @param reader what the person may see
     * @param current finds the current version of an opportunity; what is not found, or hidden from the reader, is left out
     * @return empty if nothing is left: nothing is to be sent
     */
    public Optional<RenderedDigest> write(
            Digest digest, Reader reader, Function<EntityId, Optional<Opportunity>> current) {
        return write(digest, reader, current, subject -> Optional.empty());
    }

    /**
     * Writes a digest that calls interests by their names.
     *
     * @param digest what is told
     * @param reader what the person may see
     * @param current finds the current version of an opportunity; what is not found, or hidden from the reader, is left out
     * @param names finds what an interest or a profile is called; what has no name is called by its identity
     * @return empty if nothing is left: nothing is to be sent
     */
    public Optional<RenderedDigest> write(
            Digest digest,
            Reader reader,
            Function<EntityId, Optional<Opportunity>> current,
            Function<EntityId, Optional<String>> names) {
        Writing writing = new Writing(digest, reader, current, names);
        List<DigestView.Item> items = digest.alerts().stream()
                .flatMap(alert ->
                        writing
                                .visible(alert.opportunity())
                                .map(opportunity -> writing.item(alert, opportunity))
                                .stream())
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(writing.rendered(items));
    }

    /** The writing of one digest. */
    private final class Writing {

        private final Digest digest;
        private final Reader reader;
        private final Function<EntityId, Optional<Opportunity>> current;
        private final Function<EntityId, Optional<String>> names;
        /** What the reader wishes for. */
        private final String language;
        /** What the words of the page are in. */
        private final String spoken;

        Writing(
                Digest digest,
                Reader reader,
                Function<EntityId, Optional<Opportunity>> current,
                Function<EntityId, Optional<String>> names) {
            this.digest = digest;
            this.reader = reader;
            this.current = current;
            this.names = names;
            language = digest.language();
            spoken = texts.spoken(language);
        }

        Optional<Opportunity> visible(EntityId id) {
            return current.apply(id)
                    .filter(opportunity -> opportunity.disclosure().admits(reader, ownerOf(opportunity)));
        }

        private EntityId ownerOf(Opportunity opportunity) {
            return opportunity.owner().orElse(opportunity.id());
        }

        private boolean shows(Field field, Opportunity opportunity) {
            return opportunity.disclosure().shows(field, reader, ownerOf(opportunity));
        }

        RenderedDigest rendered(List<DigestView.Item> items) {
            String unsubscribe = links.toUnsubscribe(token(AlertTokens.Purpose.UNSUBSCRIBE));
            DigestView view = new DigestView(
                    spoken,
                    items.size() == 1
                            ? text("subject.one", "title", items.get(0).title().label())
                            : text("subject.more", "count", Integer.toString(items.size())),
                    isForNewcomers() ? text("greeting.newcomer") : text("greeting"),
                    items,
                    digest.withheld() == 0 ? "" : text("withheld", "count", Integer.toString(digest.withheld())),
                    isForNewcomers() ? text("why.newcomer") : text("why"),
                    text("footer"),
                    new DigestView.Link(
                            text("preferences"), links.toPreferences(token(AlertTokens.Purpose.PREFERENCES)), spoken),
                    new DigestView.Link(text("unsubscribe"), unsubscribe, spoken));
            TreeMap<String, String> headers = new TreeMap<>();
            headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
            if (unsubscribe.startsWith("https:")) {
                headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return new RenderedDigest(
                    digest.key(),
                    spoken,
                    view.subject(),
                    DigestHtml.of(view),
                    DigestPlainText.of(view),
                    headers,
                    DigestTree.of(digest, view));
        }

        private boolean isForNewcomers() {
            return digest.alerts().get(0).best().source() instanceof AlertSource.Newcomer;
        }

        DigestView.Item item(Alert alert, Opportunity opportunity) {
            List<String> marks = new ArrayList<>();
            if (alert.best().again()) {
                marks.add(text("mark.changed"));
            }
            if (alert.ahead()) {
                marks.add(text("mark.ahead"));
            }
            List<DigestView.Link> alike = alert.alike().stream()
                    .flatMap(told -> visible(told.opportunity()).stream())
                    .map(this::link)
                    .toList();
            return new DigestView.Item(
                    alert,
                    link(opportunity),
                    marks,
                    facts(opportunity),
                    text("reasons"),
                    alert.reasons().stream()
                            .limit(REASONS)
                            .map(Reason::detail)
                            .map(sentence -> sentence.forReader(language))
                            .toList(),
                    text("alike"),
                    alike,
                    less(alert));
        }

        /** Returns a link for each interest and profile, so that "less" is said of that one alone. */
        private List<DigestView.Less> less(Alert alert) {
            List<EntityId> subjects = alert.candidates().stream()
                    .flatMap(candidate -> candidate.source().subject().stream())
                    .distinct()
                    .toList();
            return subjects.size() <= 1
                    ? List.of(less(alert, subjects.stream().findFirst(), text("less")))
                    : subjects.stream()
                            .map(subject -> less(alert, Optional.of(subject), lessOf(subject)))
                            .toList();
        }

        private DigestView.Less less(Alert alert, Optional<EntityId> subject, String label) {
            String token = token(AlertTokens.Purpose.NOT_USEFUL, Optional.of(alert.opportunity()), subject);
            return new DigestView.Less(subject, new DigestView.Link(label, links.toLess(token), spoken));
        }

        private String lessOf(EntityId subject) {
            String name = names.apply(subject)
                    .map(DigestWriter::oneLine)
                    .filter(line -> !line.isEmpty())
                    .orElse(subject.toString());
            return subject.equals(digest.person()) ? text("less.profile") : text("less.interest", "name", name);
        }

        private DigestView.Link link(Opportunity opportunity) {
            String address = links.toOpportunity(opportunity.id());
            LocalizedText title = shows(Field.NAME, opportunity) ? opportunity.title() : LocalizedText.empty();
            return title.bestLanguage(List.of(language))
                    .map(tag -> new DigestView.Link(oneLine(title.forReader(language)), address, tag))
                    .filter(link -> !link.label().isEmpty())
                    .orElseGet(() -> new DigestView.Link(
                            text("untitled", "kind", opportunity.kind().label(language)), address, spoken));
        }

        private List<String> facts(Opportunity opportunity) {
            List<String> facts = new ArrayList<>();
            facts.add(opportunity.kind().label(language));
            opportunity
                    .country()
                    .filter(country -> shows(Field.LOCATION, opportunity))
                    .ifPresent(country -> facts.add(country.name(language)));
            opportunity.lastDay().ifPresent(day -> facts.add(text("deadline", "date", date(day))));
            return facts;
        }

        private String date(LocalDate day) {
            String key = day.getDayOfMonth() == 1 ? "date.first" : "date";
            return texts.in(
                    language,
                    key,
                    Map.of(
                            "day",
                            Integer.toString(day.getDayOfMonth()),
                            "month",
                            text("month." + day.getMonthValue()),
                            "year",
                            Integer.toString(day.getYear())));
        }

        private String token(AlertTokens.Purpose purpose) {
            return token(purpose, Optional.empty(), Optional.empty());
        }

        private String token(AlertTokens.Purpose purpose, Optional<EntityId> opportunity, Optional<EntityId> subject) {
            Instant expires = digest.planned().plus(LIFETIME);
            return tokens.sign(new AlertTokens.Grant(purpose, digest.person(), opportunity, subject, expires));
        }

        private String text(String name) {
            return texts.in(language, name, Map.of());
        }

        private String text(String name, String argument, String value) {
            return texts.in(language, name, Map.of(argument, value));
        }
    }

    /** Brings a title to one line without control characters and marks that turn the direction of what follows. */
    private static String oneLine(String title) {
        StringBuilder line = new StringBuilder(title.length());
        title.codePoints().map(c -> isHarmless(c) ? c : ' ').forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isHarmless(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        return !turns && !Character.isISOControl(c) && c != 0x2028 && c != 0x2029;
    }
}
