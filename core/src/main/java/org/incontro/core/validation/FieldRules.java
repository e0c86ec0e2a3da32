// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.problem.Problem;

/**
 * The limits that the network and the regions set for the fields of each kind of opportunity, as data.
 *
 * <p>The bundled set holds the quality guideline of the Enterprise Europe Network of 2022 to 2024 for its five kinds, and
 * the rules of Open Innovation Lombardia for regional proposals. An adopter replaces it with own rules. Lengths count
 * Unicode characters of each language's text, mark-up left out. Immutable and thread-safe.
 */
public final class FieldRules {

    private static final FieldRules STANDARD = load();

    private final List<FieldRule> rules;

    private FieldRules(List<FieldRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the bundled rules. */
    public static FieldRules standard() {
        return STANDARD;
    }

    /**
     * Returns own rules.
     *
     * @param rules in the order in which problems are to be reported
     * @throws IllegalArgumentException if a rule names a field that no opportunity has; the message lists those there are
     */
    public static FieldRules of(List<FieldRule> rules) {
        for (FieldRule rule : rules) {
            if (!OpportunityFields.NAMES.contains(rule.field())) {
                throw new IllegalArgumentException("a rule must name one of the fields %s, but named \"%s\""
                        .formatted(OpportunityFields.NAMES, rule.field()));
            }
        }
        return new FieldRules(rules);
    }

    /** Returns the rules, in order. */
    public List<FieldRule> rules() {
        return rules;
    }

    /**
     * Finds everything in which an opportunity breaks the rules of its kind.
     *
     * @param opportunity what is to be published
     * @return the problems in the order of the rules, of one rule in the order of the text's languages, each with the
     *     field's name as its path; none if all is well
     */
    public List<Problem> check(Opportunity opportunity) {
        return rules.stream()
                .filter(rule -> rule.kind() == opportunity.kind())
                .flatMap(rule -> OpportunityFields.of(opportunity, rule.field()).check(rule).stream())
                .toList();
    }

    private static FieldRules load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(FieldRules.class.getResourceAsStream("field-rules.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource field-rules.properties cannot be read", e);
        }
        Map<String, String> ordered = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> ordered.put(name, properties.getProperty(name)));
        List<FieldRule> rules = new ArrayList<>();
        ordered.forEach((name, text) -> rules.add(parse(name, text)));
        return of(rules);
    }

    /** Reads a line such as {@code TO.advantages = required max 2000}. */
    private static FieldRule parse(String name, String text) {
        int dot = name.indexOf('.');
        OpportunityKind kind = OpportunityKind.byCode(name.substring(0, dot)).orElseThrow();
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        return new FieldRule(
                kind,
                name.substring(dot + 1),
                words.contains("required"),
                number(words, "min", 0),
                number(words, "max", Integer.MAX_VALUE));
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
