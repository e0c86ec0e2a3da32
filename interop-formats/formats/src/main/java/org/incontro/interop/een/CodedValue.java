// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.List;
import java.util.Optional;

/**
 * A value that the present service writes as a plain text, or as an object with a code and a name.
 *
 * @param code may be empty
 * @param label may be empty
 */
record CodedValue(String code, String label) {

    private static final List<String> CODE_NAMES = List.of("code", "key", "acronym", "id", "uuid");
    private static final List<String> LABEL_NAMES = List.of("name", "label", "title", "value");

    /** Takes code and label of a value; what else the object holds is left over. */
    static CodedValue take(ProfileFields fields, FeedNode node) {
        if (!node.isLeaf()) {
            return new CodedValue(first(fields, node, CODE_NAMES), first(fields, node, LABEL_NAMES));
        }
        if (!fields.says(node)) {
            return new CodedValue("", "");
        }
        String text = ProfileFields.takeText(node).strip();
        return isNumber(text) ? new CodedValue(text, "") : new CodedValue("", text);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String first(ProfileFields fields, FeedNode node, List<String> names) {
        return name(fields, node, names).map(name -> fields.word(node, name)).orElse("");
    }

    private static Optional<String> name(ProfileFields fields, FeedNode node, List<String> names) {
        return names.stream().filter(name -> !fields.peek(node, name).isEmpty()).findFirst();
    }

    boolean isEmpty() {
        return code.isEmpty() && label.isEmpty();
    }

    /**
     * Takes a value as a code of one of core's lists: by the label if that is known, else by the code, else as it came. What was
     * not used is left over.
     */
    static Optional<String> takeAs(String list, ProfileFields fields, FeedNode node) {
        if (node.isLeaf()) {
            CodedValue value = take(fields, node);
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CodeTable.BUNDLED.codeOf(list, value.code + value.label));
        }
        Optional<String> code = name(fields, node, CODE_NAMES);
        Optional<String> label = name(fields, node, LABEL_NAMES);
        boolean isKnownByCode =
                code.filter(name -> isKnown(list, fields.peek(node, name))).isPresent();
        boolean isKnownByLabel =
                label.filter(name -> isKnown(list, fields.peek(node, name))).isPresent();
        Optional<String> used = isKnownByCode && !isKnownByLabel ? code : label.or(() -> code);
        return used.map(name -> CodeTable.BUNDLED.codeOf(list, fields.word(node, name)));
    }

    private static boolean isKnown(String list, String text) {
        return CodeTable.BUNDLED.find(list, text).isPresent();
    }
}
