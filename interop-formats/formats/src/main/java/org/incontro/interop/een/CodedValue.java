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
        return names.stream()
                .filter(name -> !fields.peek(node, name).isEmpty())
                .findFirst()
                .map(name -> fields.word(node, name))
                .orElse("");
    }

    boolean isEmpty() {
        return code.isEmpty() && label.isEmpty();
    }

    /** Returns core's code if label or code is known, else the label, else the code, as it came. */
    String in(String list) {
        Optional<String> known = CodeTable.BUNDLED.find(list, label).or(() -> CodeTable.BUNDLED.find(list, code));
        return known.orElse(label.isEmpty() ? code : label);
    }
}
