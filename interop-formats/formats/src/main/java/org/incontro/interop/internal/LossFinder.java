// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.place.Address;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;

/**
 * Finds what of a record is not in what a reader makes of its written form. Nothing is told of what is new there, nor of the
 * bookkeeping of revisions. Immutable.
 */
public final class LossFinder {

    /** Records that are looked into; all others are values that are there or not. */
    private static final Set<Class<?>> COMPOSITES = Set.of(
            Organisation.class,
            Person.class,
            Competence.class,
            Evidence.class,
            Site.class,
            Opportunity.class,
            Cooperation.class,
            ResearchProgramme.class,
            Subject.class,
            Reach.class,
            Publication.class,
            OrganisationFacts.class,
            ContactPoint.class,
            Attachment.class,
            Subject.Tag.class,
            Address.class);

    private static final Set<String> BOOKKEEPING = Set.of("/revision");

    private final EntityId record;
    private final LossReport losses;
    private final Predicate<String> isWritable;

    /**
     * Makes a finder for one record.
     *
     * @param record the record
     * @param losses where losses go
     * @param isWritable tells whether the format can hold all characters of a text
     */
    public LossFinder(EntityId record, LossReport losses, Predicate<String> isWritable) {
        this.record = record;
        this.losses = losses;
        this.isWritable = isWritable;
    }

    /**
     * Tells the losses.
     *
     * @param path where both stand, as a JSON Pointer; empty for the record itself
     * @param before what the record says
     * @param after what comes back
     */
    public void compare(String path, Object before, Object after) {
        if (before.equals(after) || saysNothing(before) || BOOKKEEPING.contains(path)) {
            return;
        }
        if (before instanceof Optional<?> optional) {
            compareOptional(path, optional.orElseThrow(), after);
        } else if (before instanceof List<?> list && after instanceof List<?> others) {
            compareLists(path, list, others);
        } else if (before instanceof LocalizedText text && after instanceof LocalizedText other) {
            compareMaps(path, text.texts(), other.texts());
        } else if (before instanceof Extensions fields && after instanceof Extensions others) {
            compareMaps(path, fields.fields(), others.fields());
        } else if (COMPOSITES.contains(before.getClass()) && before.getClass().equals(after.getClass())) {
            compareParts(path, before, after);
        } else {
            lose(path, before, !saysNothing(after));
        }
    }

    private void compareOptional(String path, Object before, Object after) {
        if (after instanceof Optional<?> other && other.isPresent()) {
            compare(path, before, other.get());
        } else {
            lose(path, before, false);
        }
    }

    /** Entries that have parts are compared with those at their place; of others, those that are not there are lost. */
    private void compareLists(String path, List<?> before, List<?> after) {
        boolean haveParts = before.stream().allMatch(entry -> COMPOSITES.contains(entry.getClass()));
        if (haveParts && before.size() <= after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "/" + i, before.get(i), after.get(i));
            }
            return;
        }
        int next = 0;
        for (int i = 0; i < before.size(); i++) {
            int found = after.subList(next, after.size()).indexOf(before.get(i));
            if (found < 0) {
                lose(path + "/" + i, before.get(i), false);
            } else {
                next += found + 1;
            }
        }
    }

    private void compareMaps(String path, Map<String, String> before, Map<String, String> after) {
        before.forEach((key, text) -> {
            String other = after.getOrDefault(key, "");
            if (!text.equals(other)) {
                lose(JsonRecord.pointer(path, key), text, !other.isEmpty());
            }
        });
    }

    private void compareParts(String path, Object before, Object after) {
        for (RecordComponent part : before.getClass().getRecordComponents()) {
            compare(path + "/" + part.getName(), value(part, before), value(part, after));
        }
    }

    static Object value(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a part of a public record must be readable, but is not", e);
        }
    }

    private void lose(String path, Object before, boolean isThereInPart) {
        boolean isUnwritable = before instanceof String text && !isWritable.test(text);
        LossCode code = isUnwritable ? LossCode.NOT_WRITABLE : isThereInPart ? LossCode.REDUCED : LossCode.NO_PLACE;
        losses.add(new Loss(code, record, path, kind(before)));
    }

    /** Returns what a message calls a value: by its type in the model, and plain ones by what people call them. */
    private static String kind(Object value) {
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "flag" : value.getClass().getSimpleName();
    }

    private static boolean saysNothing(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof LocalizedText text && text.isEmpty())
                || (value instanceof Extensions extensions && extensions.isEmpty());
    }
}
