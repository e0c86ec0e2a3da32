// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.Identifier;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.Xml;

/** Participants and opportunities in the fifteen elements that everybody understands. */
final class DublinCore implements OaiMetadata {

    private static final OaiFormat FORMAT = new OaiFormat(
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/");

    @Override
    public OaiFormat format() {
        return FORMAT;
    }

    @Override
    public Optional<String> write(Entity record) {
        if (record instanceof Participant participant) {
            return Optional.of(new Draft().participant(participant).end());
        }
        return record instanceof Opportunity opportunity
                ? Optional.of(new Draft().opportunity(opportunity).end())
                : Optional.empty();
    }

    /** One record. Used once. */
    private static final class Draft {

        private final Xml xml = new Xml();

        Draft() {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("xmlns:oai_dc", FORMAT.nameSpace());
            names.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
            names.put("xmlns:xsi", AnswerXml.SCHEMA_INSTANCE);
            names.put("xsi:schemaLocation", FORMAT.nameSpace() + " " + FORMAT.schema());
            xml.open("oai_dc:dc", names);
        }

        Draft participant(Participant participant) {
            texts("title", participant.name());
            participant.competences().forEach(this::competence);
            texts("description", participant.tagLine());
            texts("description", participant.description());
            words("type", participant instanceof Organisation ? "Organisation" : "Person");
            words("identifier", participant.id().toString());
            identifiers(participant.identifiers());
            participant.languages().forEach(language -> words("language", language));
            participant.country().ifPresent(country -> words("coverage", country.toString()));
            participant.nuts().ifPresent(unit -> words("coverage", unit.toString()));
            return this;
        }

        private void competence(Competence competence) {
            texts("subject", competence.text());
            concepts(competence.concepts());
            competence.tags().forEach(tag -> words("subject", tag));
        }

        Draft opportunity(Opportunity opportunity) {
            texts("title", opportunity.title());
            subject(opportunity.subject());
            texts("description", opportunity.summary());
            texts("description", opportunity.description());
            opportunity.publication().publishedOn().ifPresent(day -> words("date", day.toString()));
            switch (opportunity.kind().side()) {
                case ASKED -> words("type", "Request");
                case OFFERED -> words("type", "Offer");
                case BOTH -> {
                    words("type", "Offer");
                    words("type", "Request");
                }
            }
            words("type", opportunity.kind().label("en"));
            words("identifier", opportunity.id().toString());
            identifiers(opportunity.identifiers());
            opportunity.country().ifPresent(country -> words("coverage", country.toString()));
            opportunity.nuts().ifPresent(unit -> words("coverage", unit.toString()));
            return this;
        }

        private void subject(Subject subject) {
            concepts(subject.concepts());
            subject.tags().forEach(tag -> words("subject", tag.label().isBlank() ? tag.code() : tag.label()));
            subject.keywords().forEach(keyword -> words("subject", keyword));
        }

        private void concepts(List<ConceptId> concepts) {
            concepts.forEach(concept -> words("subject", concept.toString()));
        }

        private void identifiers(List<Identifier> identifiers) {
            identifiers.forEach(identifier -> words("identifier", identifier.toString()));
        }

        private void texts(String name, LocalizedText text) {
            text.texts().forEach((language, words) -> {
                if (!words.isBlank()) {
                    xml.element("dc:" + name, language.equals("und") ? Map.of() : Map.of("xml:lang", language), words);
                }
            });
        }

        private void words(String name, String words) {
            if (!words.isBlank()) {
                xml.element("dc:" + name, words);
            }
        }

        String end() {
            return xml.close("oai_dc:dc").toString();
        }
    }
}
