// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the contexts of a document ask for, found before a processor works through them. Used once.
 *
 * <p>A page of text is enough to keep a processor busy for hours: a context is worked through wherever it stands, those
 * inside of other contexts wherever their names are used, and a name may stand for a prefix that stands for a prefix. What
 * that costs is estimated here from above, in steps of a definition each.
 */
final class ContextScan {

    private static final String CONTEXT = "@context";
    private static final Set<String> KEYWORDS = Set.of(
            "@base",
            CONTEXT,
            "@container",
            "@direction",
            "@graph",
            "@id",
            "@import",
            "@included",
            "@index",
            "@json",
            "@language",
            "@list",
            "@nest",
            "@none",
            "@prefix",
            "@propagate",
            "@protected",
            "@reverse",
            "@set",
            "@type",
            "@value",
            "@version",
            "@vocab");

    /** So many definitions of a context are copied in the time in which one is made. */
    private static final long COPIES_A_STEP = 32;

    /** So many characters of names are made in the time, and the memory, of one definition. */
    private static final long CHARACTERS_A_STEP = 16;

    /** Definitions that lead from one to the next; a processor calls itself for each. */
    private static final int LONGEST_CHAIN = 50;

    /** How often a context inside of another may be worked through on the way to one value. */
    private static final long DEEPEST = 500;

    private final KnownContexts known;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> strangers = new LinkedHashSet<>();
    private final Map<String, List<String>> definitions = new LinkedHashMap<>();
    private boolean hasNull;
    private long occurrences;
    private long worked;
    private long inner;
    private long ofNames;
    private long characters;
    private long relative;
    private long longestBase;

    private ContextScan(KnownContexts known) {
        this.known = known;
    }

    static ContextScan of(JsonStructure document, KnownContexts known) {
        ContextScan scan = new ContextScan(known);
        scan.value(document);
        return scan;
    }

    /** Returns the contexts that are named and not known, in the order of the document. */
    List<String> unknown() {
        return names.stream().filter(name -> !known.knows(name)).toList();
    }

    /** Returns names of members that look like keywords and are none, in the order of the document. */
    Set<String> strangers() {
        return strangers;
    }

    /** Tells whether a context takes the meaning of names away. */
    boolean switchesOff() {
        return hasNull;
    }

    /**
     * Returns how many steps it takes at most to work through the contexts.
     *
     * @param values how many values the document holds
     */
    long steps(long values) {
        long uses = occurrences + (inner > 0 ? values : 0);
        long all = worked + (inner > 0 ? values * inner : 0) + uses * (terms.size() + ofNames) / COPIES_A_STEP;
        return all + (values + worked) * longestName() / CHARACTERS_A_STEP;
    }

    // The document ------------------------------------------------------------------------------------------------

    private void value(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(this::value);
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inside) -> {
                if (name.equals(CONTEXT)) {
                    occurrences++;
                    context(inside, false);
                } else {
                    checkKeyword(name);
                    value(inside);
                }
            });
        }
    }

    private void checkKeyword(String name) {
        boolean looksLikeOne = name.length() > 1
                && name.charAt(0) == '@'
                && name.chars().skip(1).allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        if (looksLikeOne && !KEYWORDS.contains(name)) {
            strangers.add(name);
        }
    }

    // Contexts ----------------------------------------------------------------------------------------------------

    private void context(JsonValue context, boolean isInner) {
        if (context instanceof JsonArray array) {
            array.forEach(one -> context(one, isInner));
        } else if (context instanceof JsonString iri) {
            named(iri.getString(), isInner);
        } else if (context instanceof JsonObject object) {
            count(object.size(), isInner);
            terms.addAll(object.keySet());
            object.forEach(this::definition);
        } else {
            hasNull |= context == JsonValue.NULL;
        }
    }

    private void named(String iri, boolean isInner) {
        ofNames += names.add(iri) ? known.size(iri) : 0;
        count(known.size(iri), isInner);
    }

    private void count(long definitions, boolean isInner) {
        if (isInner) {
            inner += definitions + 1;
        } else {
            worked += definitions + 1;
        }
    }

    private void definition(String name, JsonValue value) {
        hasNull |= value == JsonValue.NULL && !name.equals("@language") && !name.equals("@direction");
        if (name.equals("@import") && value instanceof JsonString iri) {
            named(iri.getString(), false);
        } else if (name.equals("@vocab") || name.equals("@base")) {
            base(value);
        } else if (value instanceof JsonObject object) {
            object.forEach((key, inside) -> {
                if (key.equals(CONTEXT)) {
                    context(inside, true);
                } else {
                    meaning(name, inside);
                }
            });
        } else {
            meaning(name, value);
        }
    }

    private void base(JsonValue value) {
        if (value instanceof JsonString text) {
            int length = text.getString().length();
            boolean isRelative = text.getString().indexOf(':') < 0;
            relative += isRelative ? length + 1 : 0;
            longestBase = Math.max(longestBase, isRelative ? 0 : length);
        }
    }

    private void meaning(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            characters += name.length() + text.getString().length();
            definitions.computeIfAbsent(name, any -> new ArrayList<>()).add(text.getString());
        }
    }

    // Lengths of names --------------------------------------------------------------------------------------------

    /** From above: where definitions go round in circles, as if all were strung together wherever a context stands. */
    private long longestName() {
        long longest = 0;
        Map<String, Long> lengths = new LinkedHashMap<>();
        for (String name : definitions.keySet()) {
            long length = length(name, lengths, new LinkedHashSet<>());
            if (length < 0) {
                longest = characters * Math.max(1, occurrences);
                break;
            }
            longest = Math.max(longest, length);
        }
        return longest + longestBase + relative * (occurrences + (inner > 0 ? DEEPEST : 0));
    }

    /** Returns the length of what a name stands for, or -1 if it leads in a circle or too far. */
    private long length(String name, Map<String, Long> lengths, Set<String> path) {
        Long before = lengths.get(name);
        if (before != null) {
            return before;
        }
        if (path.size() >= LONGEST_CHAIN || !path.add(name)) {
            return -1;
        }
        long longest = 0;
        for (String text : definitions.getOrDefault(name, List.of())) {
            long length = text.length();
            for (String part : new String[] {text, prefix(text), prefix(name)}) {
                boolean leadsOn = !part.isEmpty() && !part.equals(name) && definitions.containsKey(part);
                long onward = leadsOn ? length(part, lengths, path) : 0;
                if (onward < 0) {
                    return -1;
                }
                length += onward;
            }
            longest = Math.max(longest, length);
        }
        path.remove(name);
        lengths.put(name, longest);
        return longest;
    }

    private static String prefix(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon);
    }
}
