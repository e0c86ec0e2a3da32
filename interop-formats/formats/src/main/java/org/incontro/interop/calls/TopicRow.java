// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.ProblemCollector;

/** Maps one topic. The names of fields are those of the portal's copies. Confined to one record. */
final class TopicRow {

    private static final String ENGLISH = "en";

    private static final Map<String, PublicationStatus> STATUSES = Map.of(
            "open", PublicationStatus.OPEN,
            "forthcoming", PublicationStatus.FORTHCOMING,
            "closed", PublicationStatus.CLOSED);

    private final JsonRecord record;
    private final JsonFields fields;
    private final ProblemCollector problems;

    TopicRow(JsonRecord record, ProblemCollector problems) {
        this.record = record;
        this.problems = problems;
        fields = new JsonFields(record, problems);
    }

    Optional<Opportunity> opportunity(String region) {
        Optional<EntityId> id = fields.converted(
                "topicId", "HORIZON-CL5-2026-09-D4-03", topic -> Optional.of(EntityId.of(region, topic)));
        if (id.isEmpty()) {
            problems.report(record.problem(ReadProblem.MISSING, "/topicId"));
        }
        return id.map(this::topic);
    }

    private Opportunity topic(EntityId id) {
        Call call = call();
        return Opportunity.builder(OpportunityKind.CALL, id)
                .revision(Revision.initial().from(Provenance.of("eu-funding-tenders", fields.text("reference"))))
                .title(ENGLISH, fields.text("title"))
                .description(ENGLISH, fields.text("description"))
                .subject(subject(List.of(id.local(), call.callIdentifier())))
                .details(call)
                .publication(publication(call.deadlines()))
                .identifier(Identifier.of(IdentifierScheme.EU_TOPIC, id.local()))
                .website(call.website())
                .extensions(fields.extensions())
                .build();
    }

    private Call call() {
        return new Call(
                fields.text("programme"),
                fields.text("cluster"),
                fields.text("callIdentifier"),
                fields.text("callTitle"),
                fields.text("typesOfAction"),
                fields.text("deadlineModel"),
                deadlines(),
                fields.amount("budgetMin").map(amount -> new Money(amount, "EUR")),
                fields.amount("budgetMax").map(amount -> new Money(amount, "EUR")),
                fields.converted("expectedGrants", "3", TopicRow::count),
                LocalizedText.of(ENGLISH, fields.text("topicConditions")),
                fields.text("portalUrl"));
    }

    private List<PartialDate> deadlines() {
        return fields.converted("deadline", "2026-11-23", date -> Optional.of(PartialDate.parse(date))).stream()
                .toList();
    }

    private static Optional<Integer> count(String digits) {
        return Optional.of(Integer.valueOf(digits)).filter(count -> count >= 0);
    }

    private Publication publication(List<PartialDate> deadlines) {
        PublicationStatus status = fields.converted(
                        "callStatus", "open, forthcoming, closed", code -> Optional.of(status(code)))
                .orElse(PublicationStatus.PUBLISHED);
        boolean open = status.equals(PublicationStatus.OPEN);
        Optional<PartialDate> last =
                deadlines.isEmpty() ? Optional.empty() : Optional.of(deadlines.get(deadlines.size() - 1));
        return new Publication(status, open, Optional.empty(), Optional.empty(), last, Optional.empty());
    }

    private static PublicationStatus status(String code) {
        PublicationStatus known = STATUSES.get(code.toLowerCase(Locale.ROOT));
        return known == null ? new PublicationStatus(code) : known;
    }

    private Subject subject(List<String> ownNames) {
        List<String> keywords = splitOutsideParentheses(fields.text("keywords")).stream()
                .filter(keyword -> !keyword.isEmpty() && !ownNames.contains(keyword))
                .distinct()
                .toList();
        List<Subject.Tag> tags = splitOutsideParentheses(fields.text("crossCuttingPriorities")).stream()
                .filter(code -> !code.isEmpty())
                .map(code -> new Subject.Tag("cross-cutting-priority", code, ""))
                .toList();
        return new Subject(List.of(), tags, keywords);
    }

    /** Splits at commas, but not inside {@code Education (general, pedagogy)}. */
    private static List<String> splitOutsideParentheses(String text) {
        List<String> parts = new ArrayList<>();
        int open = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')') {
                open = Math.max(0, open - 1);
            } else if (c == ',' && open == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
