// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.privacy.Field;

/** What the participant gains: how much of what it does or wants the opportunity is about. */
final class Reciprocity implements Signal {

    @Override
    public String name() {
        return "reciprocity";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE);
    }

    @Override
    public Set<Field> revealsOfOpportunity() {
        return EnumSet.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.COOPERATION);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        return pairing.reciprocity() <= 0
                ? Optional.empty()
                : Optional.of(Sentences.finding(name(), Math.min(1, pairing.reciprocity()), Map.of()));
    }
}
