// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.CompetenceLevel;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.PlainCharacters;

/** Concepts of vocabularies as SKOS has them, and competences, which are subjects of who has them. */
final class Concepts {

    /** The scheme whose codes say what a legal entity does. */
    static final String NACE = "nace-2.1";

    /** The European Union's names for the codes of NACE, which write them without a dot. */
    private static final String NACE_IRI = "http://data.europa.eu/ux2/nace2.1/";

    private static final String COMPETENCE = "incontro:Competence";
    private static final String LEVELS = "competence-level";

    private Concepts() {}

    /** A concept with its labels; scheme and code say to readers of ours what it is. */
    static JsonLdDraft concept(ConceptId id) {
        JsonLdDraft draft = JsonLdDraft.of("Code");
        if (!PlainCharacters.areAllIn(id.code())) {
            return draft;
        }
        Optional<Concept> known = Vocabularies.bundled().concept(id);
        return draft.text("@id", iri(id, known))
                .text("notation", id.code())
                .node("skos:inScheme", JsonLdDraft.reference(Iris.code("scheme", id.scheme())))
                .tagged("preferredLabel", known.map(Concept::label).orElse(LocalizedText.empty()));
    }

    private static String iri(ConceptId id, Optional<Concept> known) {
        if (known.isPresent() && id.scheme().equals(NACE)) {
            return NACE_IRI + id.code().replace(".", "");
        }
        return known.flatMap(Concept::uri).orElseGet(() -> Iris.in("concept", id.scheme(), id.code()));
    }

    static Optional<ConceptId> concept(JsonLdNode node) {
        Optional<String> scheme = Iris.code("scheme", node.peek("skos:inScheme"));
        Optional<ConceptId> said = scheme.flatMap(name ->
                node.peek("notation").flatMap(code -> Parts.attempt(() -> ConceptId.of(name, code))));
        Optional<ConceptId> id = said.or(() -> node.peek("@id").flatMap(Concepts::published));
        if (id.isPresent()) {
            node.drop("@type", "@id", "notation", "skos:inScheme", "preferredLabel");
        }
        return id;
    }

    /** Finds what the publishers of bundled vocabularies call by an IRI. */
    static Optional<ConceptId> published(String iri) {
        if (iri.startsWith(NACE_IRI)) {
            String digits = iri.substring(NACE_IRI.length());
            String code = digits.length() > 2 ? digits.substring(0, 2) + "." + digits.substring(2) : digits;
            return Vocabularies.bundled()
                    .scheme(NACE)
                    .flatMap(nace -> nace.concept(code))
                    .map(Concept::id);
        }
        if (!iri.startsWith("http")) {
            return Optional.empty();
        }
        for (ConceptScheme scheme : Vocabularies.bundled().schemes()) {
            Optional<Concept> concept = scheme.byUri(iri);
            if (concept.isPresent()) {
                return concept.map(Concept::id);
            }
        }
        return Optional.empty();
    }

    /**
     * A competence of one concept is that concept; any other is a concept of its own, narrower than those of the vocabularies,
     * with words, a level and proofs. What counts is what can be written, so that the same comes out of what was read.
     */
    static JsonLdDraft competence(Competence competence) {
        List<ConceptId> concepts = competence.concepts().stream()
                .filter(concept -> PlainCharacters.areAllIn(concept.code()))
                .toList();
        boolean isConcept = concepts.size() == 1 && own(competence, List.of()).isBare();
        return isConcept ? concept(concepts.get(0)) : own(competence, concepts);
    }

    private static JsonLdDraft own(Competence competence, List<ConceptId> concepts) {
        JsonLdDraft draft = JsonLdDraft.of("Code", COMPETENCE)
                .tagged("preferredLabel", competence.text())
                .nodes("skos:broadMatch", concepts, Concepts::concept)
                .texts("dcat:keyword", competence.tags());
        competence.level().ifPresent(level -> Parts.code(draft, "incontro:competenceLevel", LEVELS, level.name()));
        return draft.nodes("incontro:provenBy", competence.evidence(), Concepts::evidence);
    }

    static Optional<Competence> competence(JsonLdNode node) {
        Optional<ConceptId> concept = node.has("skos:broadMatch") ? Optional.empty() : concept(node);
        if (concept.isPresent()) {
            return concept.map(Competence::of);
        }
        Set<String> types = node.types();
        LocalizedText text = node.words("preferredLabel");
        if (!types.contains(COMPETENCE)) {
            return Optional.of(Competence.described(text)).filter(competence -> !text.isEmpty());
        }
        Competence competence = new Competence(
                node.nodes("skos:broadMatch", Concepts::concept),
                text,
                node.texts("dcat:keyword"),
                Parts.code(node, "incontro:competenceLevel", LEVELS)
                        .flatMap(level -> Parts.attempt(() -> CompetenceLevel.valueOf(level))),
                node.nodes("incontro:provenBy", Concepts::evidence));
        boolean isEmpty = competence.equals(Competence.described(LocalizedText.empty()));
        return isEmpty ? Optional.empty() : Optional.of(competence);
    }

    private static JsonLdDraft evidence(Evidence evidence) {
        JsonLdDraft draft = JsonLdDraft.of("incontro:Evidence");
        Parts.code(draft, "dct:type", "evidence-kind", evidence.kind().code(), "OTHER");
        draft.tagged("dct:title", evidence.title())
                .tagged("description", evidence.text())
                .nodes("dct:subject", evidence.concepts(), Concepts::concept);
        Parts.date(draft, "dateIssued", evidence.date());
        return draft.nodes(Parts.IDENTIFIER, evidence.identifiers(), Parts::identifier);
    }

    private static Optional<Evidence> evidence(JsonLdNode node) {
        node.types();
        return Optional.of(new Evidence(
                Parts.code(node, "dct:type", "evidence-kind")
                        .map(EvidenceKind::new)
                        .orElse(new EvidenceKind("OTHER")),
                node.words("dct:title"),
                node.words("description"),
                node.nodes("dct:subject", Concepts::concept),
                "",
                Parts.date(node, "dateIssued"),
                Parts.identifiers(node, Parts.IDENTIFIER)));
    }
}
