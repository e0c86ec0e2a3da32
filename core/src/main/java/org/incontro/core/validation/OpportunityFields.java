// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;

/** The fields of an opportunity that rules can be made for, by name, and how long or numerous each is. */
final class OpportunityFields {

    private static final TreeMap<String, Function<Opportunity, Extent>> FIELDS = new TreeMap<>();

    static {
        text("title", Opportunity::title);
        text("summary", Opportunity::summary);
        text("description", Opportunity::description);
        cooperationText("advantages", Cooperation::advantages);
        cooperationText("expertiseSought", Cooperation::expertiseSought);
        cooperationText("expectedRole", Cooperation::expectedRole);
        list("stage", o -> o.cooperation().flatMap(Cooperation::stage).stream().toList());
        list("ipr", o -> o.cooperation().map(Cooperation::ipr).orElse(List.of()));
        list("partnerKinds", o -> o.cooperation().map(Cooperation::partnerKinds).orElse(List.of()));
        list(
                "partnershipTypes",
                o -> o.cooperation().map(Cooperation::partnershipTypes).orElse(List.of()));
        list("marketKeywords", o -> tags(o, "market"));
        list("technologyKeywords", o -> tags(o, "technology"));
        list("sdgKeywords", o -> tags(o, "sdg"));
        list("expiresOn", o -> o.publication().expiresOn().stream().toList());
        list("answersUntil", o -> o.publication().answersUntil().stream().toList());
        programme("callTitle", p -> p.callTitle().isBlank() ? List.of() : List.of(p.callTitle()));
        programme("callDeadline", p -> p.callDeadline().stream().toList());
        programme("framework", p -> p.framework().isBlank() ? List.of() : List.of(p.framework()));
        programme("coordinatorRequired", p -> p.coordinatorRequired().stream().toList());
    }

    static final Set<String> NAMES = FIELDS.keySet();

    private OpportunityFields() {}

    static Extent of(Opportunity opportunity, String field) {
        return Objects.requireNonNull(FIELDS.get(field), field).apply(opportunity);
    }

    private static void text(String name, Function<Opportunity, LocalizedText> field) {
        FIELDS.put(name, opportunity -> new TextExtent(field.apply(opportunity)));
    }

    private static void cooperationText(String name, Function<Cooperation, LocalizedText> field) {
        text(name, opportunity -> opportunity.cooperation().map(field).orElse(LocalizedText.empty()));
    }

    private static void list(String name, Function<Opportunity, Collection<?>> field) {
        FIELDS.put(name, opportunity -> new ListExtent(field.apply(opportunity).size()));
    }

    private static void programme(String name, Function<ResearchProgramme, Collection<?>> field) {
        list(
                name,
                opportunity -> opportunity
                        .cooperation()
                        .flatMap(Cooperation::programme)
                        .<Collection<?>>map(field)
                        .orElse(List.of()));
    }

    private static List<Subject.Tag> tags(Opportunity opportunity, String list) {
        return opportunity.subject().tags().stream()
                .filter(tag -> tag.list().equals(list))
                .toList();
    }

    /** How much of something there is. */
    sealed interface Extent {
        List<Problem> check(FieldRule rule);
    }

    private record TextExtent(LocalizedText text) implements Extent {

        @Override
        public List<Problem> check(FieldRule rule) {
            if (text.isEmpty()) {
                return rule.required() ? List.of(required(rule)) : List.of();
            }
            List<Problem> problems = new ArrayList<>();
            for (var entry : text.texts().entrySet()) {
                int length = visibleLength(entry.getValue());
                if (length > rule.maximum()) {
                    problems.add(lengthProblem(ValidationProblem.TOO_LONG, rule, entry.getKey(), length)
                            .with("max", rule.maximum()));
                }
                if (length < rule.minimum()) {
                    problems.add(lengthProblem(ValidationProblem.TOO_SHORT, rule, entry.getKey(), length)
                            .with("min", rule.minimum()));
                }
            }
            return problems;
        }

        private static Problem lengthProblem(ValidationProblem code, FieldRule rule, String language, int length) {
            return Problem.of(code, rule.field()).with("language", language).with("length", length);
        }

        /** Counts characters outside of tags; a {@code <} that no tag starts with counts itself. */
        private static int visibleLength(String text) {
            int length = 0;
            int i = 0;
            // Looked up once, or a text of many open tags would take time in the square of its length.
            int lastClose = text.lastIndexOf('>');
            while (i < text.length()) {
                if (i < lastClose && text.charAt(i) == '<' && startsTag(text.charAt(i + 1))) {
                    i = text.indexOf('>', i) + 1;
                } else {
                    length++;
                    i += Character.charCount(text.codePointAt(i));
                }
            }
            return length;
        }

        private static boolean startsTag(char c) {
            return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }

    private record ListExtent(int size) implements Extent {

        @Override
        public List<Problem> check(FieldRule rule) {
            if (size == 0 && rule.required()) {
                return List.of(required(rule));
            }
            return size > rule.maximum()
                    ? List.of(Problem.of(ValidationProblem.TOO_MANY, rule.field())
                            .with("count", size)
                            .with("max", rule.maximum()))
                    : List.of();
        }
    }

    private static Problem required(FieldRule rule) {
        return Problem.of(ValidationProblem.REQUIRED, rule.field());
    }
}
