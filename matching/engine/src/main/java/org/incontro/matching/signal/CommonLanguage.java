// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.Languages;

/** Whether both sides work in a common language. */
final class CommonLanguage implements Signal {

    @Override
    public String name() {
        return "common-language";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.DESCRIPTION);
    }

    /** What languages a client speaks is one of the facts about it. */
    @Override
    public Set<Field> revealsOfOpportunity() {
        return EnumSet.of(Field.DESCRIPTION, Field.FACTS);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        Set<String> theirs = new LinkedHashSet<>();
        pairing.opportunity().reach().languages().forEach(tag -> theirs.add(Languages.primary(tag)));
        pairing.opportunity().clientLanguages().forEach(tag -> theirs.add(Languages.primary(tag)));
        List<String> common = pairing.participant().languages().stream()
                .map(Languages::primary)
                .filter(theirs::contains)
                .distinct()
                .toList();
        return common.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentences.localized(name(), 1, reader -> Map.of("languages", names(common, reader))));
    }

    private static String names(List<String> tags, String reader) {
        return tags.stream().map(tag -> Languages.name(tag, reader)).collect(Collectors.joining(", "));
    }
}
