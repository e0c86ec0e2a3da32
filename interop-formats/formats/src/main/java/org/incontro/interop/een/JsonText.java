// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.incontro.interop.internal.JsonValue;

/** Writes fields as JSON. */
final class JsonText {

    /** Fields that hold a list whatever its length. */
    private static final Set<String> LISTS = Set.of(
            "marketKeywords",
            "technologyKeywords",
            "sdgKeywords",
            "typesOfPartnership",
            "typesAndSizes",
            "sectorGroupsInvolved",
            "targetedCountries",
            "attachments");

    /** Fields of text, in which a number is a text too. */
    private static final Set<String> TEXTS = Set.of(
            "reference",
            "title",
            "shortSummary",
            "description",
            "advantagesAndInnovation",
            "technicalSpecificationOrExpertiseSought",
            "expectedRoleOfThePartner",
            "iprNotes",
            "code",
            "name",
            "url",
            "frameworkProgram",
            "callTitleAndIdentifier",
            "submissionAndEvaluationScheme",
            "anticipatedProjectBudget",
            "projectTitleAndAcronym");

    private static final Pattern LITERAL = Pattern.compile("true|false|-?(?:0|[1-9][0-9]{0,30})(?:\\.[0-9]{1,30})?");

    /** What stands where a text is not told. */
    static final String WITHHELD = "N/A";

    private JsonText() {}

    /** Tells whether a text would pass for one that is not told. */
    static boolean isWithheld(String text) {
        return text.strip().equalsIgnoreCase(WITHHELD);
    }

    /** Returns an item; the type of a value that nobody knows is told from its look. */
    static String item(FeedNode profile) {
        return value(profile).json();
    }

    private static JsonValue value(FeedNode node) {
        if (!node.isLeaf()) {
            return object(node);
        }
        String text = node.ownText();
        return !TEXTS.contains(node.name())
                        && !LISTS.contains(node.name())
                        && LITERAL.matcher(text).matches()
                ? new JsonValue.Literal(text)
                : new JsonValue.Text(text);
    }

    private static JsonValue object(FeedNode node) {
        Map<String, List<JsonValue>> values = new LinkedHashMap<>();
        node.elements()
                .forEach(child -> values.computeIfAbsent(child.name(), name -> new ArrayList<>())
                        .add(value(child)));
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        values.forEach((name, all) ->
                fields.put(name, all.size() > 1 || LISTS.contains(name) ? new JsonValue.Items(all) : all.get(0)));
        return new JsonValue.Fields(fields);
    }

    /** Tells whether UTF-8 has all characters of a text: halves of a pair are none. */
    static boolean isWritable(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    /** Returns a text with a replacement character for each half of a pair. */
    static String writable(String text) {
        if (isWritable(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? '\uFFFD' : c));
        return clean.toString();
    }
}
