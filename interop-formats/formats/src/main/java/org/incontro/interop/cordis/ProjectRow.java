// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.problem.Place;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** A row of projects. The names of fields are those of CORDIS. Immutable. */
final class ProjectRow {

    private static final String COORDINATOR = "coordinator";

    private final String id;
    private final Place place;
    private final Evidence evidence;
    private final Optional<String> objective;
    private final JsonValue.Fields rest;
    private final Map<String, List<JsonValue.Fields>> participations;

    private ProjectRow(
            String id,
            Place place,
            Evidence evidence,
            Optional<String> objective,
            JsonValue.Fields rest,
            Map<String, List<JsonValue.Fields>> participations) {
        this.id = id;
        this.place = place;
        this.evidence = evidence;
        this.objective = objective;
        this.rest = rest;
        this.participations = participations;
    }

    static Optional<ProjectRow> read(JsonRecord row, ProblemCollector problems) {
        JsonFields fields = new JsonFields(row, problems);
        String id = fields.text("id");
        if (id.isEmpty()) {
            problems.report(row.problem(ReadProblem.MISSING, "/id"));
            return Optional.empty();
        }
        Map<String, List<JsonValue.Fields>> participations = participations(row, fields, problems);
        Evidence evidence = Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", fields.text("title")))
                .about(concepts(fields))
                .with(Identifier.of(IdentifierScheme.EU_PROJECT, id));
        Optional<PartialDate> start =
                fields.converted("start", "2021-06-01", text -> Optional.of(PartialDate.parse(text)));
        Evidence dated = start.map(evidence::on).orElse(evidence);
        Optional<String> objective = fields.take("objective", "\"…\"", value -> Optional.of(value.json()));
        return Optional.of(new ProjectRow(id, row.place(), dated, objective, fields.left(), participations));
    }

    private static Map<String, List<JsonValue.Fields>> participations(
            JsonRecord row, JsonFields fields, ProblemCollector problems) {
        Map<String, List<JsonValue.Fields>> byPic = new LinkedHashMap<>();
        List<JsonValue.Fields> participants = fields.objects("participants");
        for (int i = 0; i < participants.size(); i++) {
            String pic = textOf(participants.get(i), "pic");
            if (pic.isEmpty()) {
                problems.report(row.problem(CordisProblem.PARTICIPANT_WITHOUT_PIC, "/participants/" + i + "/pic"));
            } else {
                byPic.computeIfAbsent(pic, unused -> new ArrayList<>()).add(participants.get(i));
            }
        }
        return byPic;
    }

    /** Reads codes as they are, or the last step of a path such as {@code /29/97/543}. */
    private static List<ConceptId> concepts(JsonFields fields) {
        return fields.texts("euroSciVoc").stream()
                .map(code -> code.substring(code.lastIndexOf('/') + 1).strip())
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> ConceptId.of("euroscivoc", code))
                .toList();
    }

    String id() {
        return id;
    }

    Place place() {
        return place;
    }

    /** Returns the PICs of those who took part, in order. */
    Set<String> pics() {
        return participations.keySet();
    }

    /** Returns what the project proves for one who took part; who came in twice is coordinator if they are it once. */
    Evidence evidence(String pic) {
        List<String> roles = participationsOf(pic).stream()
                .map(participation -> textOf(participation, "role"))
                .toList();
        return evidence.as(roles.contains(COORDINATOR) ? COORDINATOR : roles.get(0));
    }

    private List<JsonValue.Fields> participationsOf(String pic) {
        return participations.getOrDefault(pic, List.of());
    }

    /** Returns the JSON of the objective, one text for all who took part: it is by far the longest field. */
    Optional<String> objective() {
        return objective;
    }

    /** Returns the JSON of what the evidence has no place for. */
    String rest(String pic) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(rest.values());
        fields.put("participants", new JsonValue.Items(List.copyOf(participationsOf(pic))));
        return new JsonValue.Fields(fields).json();
    }

    private static String textOf(JsonValue.Fields fields, String name) {
        return JsonFields.textOf(fields.values().getOrDefault(name, new JsonValue.Text("")))
                .orElse("");
    }
}
