// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.problem.Problems;
import org.incontro.core.validation.Validation;

/** Notes what each record lacks before it may be published: the first so many in sentences, all of them as a number. */
final class Publication implements Consumer<Entity> {

    private final String language;
    private final int limit;
    private final List<String> sentences = new ArrayList<>();
    private long total;

    Publication(String language, int limit) {
        this.language = language;
        this.limit = limit;
    }

    @Override
    public void accept(Entity entity) {
        Problems lacking = lacking(entity);
        total += lacking.total();
        lacking.stream()
                .limit(limit - (long) sentences.size())
                .forEach(problem -> sentences.add(entity.id() + ": " + problem.message(language)));
    }

    private static Problems lacking(Entity entity) {
        if (entity instanceof Opportunity opportunity) {
            return Validation.check(opportunity);
        }
        return entity instanceof Participant participant ? Validation.check(participant) : new Problems();
    }

    List<String> sentences() {
        return sentences;
    }

    long total() {
        return total;
    }
}
