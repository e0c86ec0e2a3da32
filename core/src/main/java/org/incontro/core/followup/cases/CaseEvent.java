// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.incontro.core.digest.Sha256;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.identity.EntityId;

/**
 * One entry in the history of a case, chained to the one before. Immutable and thread-safe.
 *
 * @param caseId the case
 * @param sequence its number in the history, from 1
 * @param at when
 * @param role in what role the command was accepted
 * @param command what was asked for
 * @param transition the row of the workflow that allowed it; empty for an opening, an import or an erasure
 * @param from the state before; empty for an opening
 * @param to the state after
 * @param phase what the state after means
 * @param shownToOwner whether the owner may see the case from now on because of this state
 * @param facts what else is known and says nothing of a person, in order
 * @param fields what says something of a person, in order
 * @param previous the hash of the entry before; empty for the first
 * @param hash SHA-256 of everything above but the texts, of which it covers the digests; in hexadecimal
 */
public record CaseEvent(
        EntityId caseId,
        long sequence,
        Instant at,
        Role role,
        String command,
        String transition,
        String from,
        String to,
        Phase phase,
        boolean shownToOwner,
        SortedMap<String, String> facts,
        List<SealedField> fields,
        String previous,
        String hash) {

    /** Copies map and list. */
    public CaseEvent {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        fields = List.copyOf(fields);
    }

    /**
     * Seals a step as the next entry of a history.
     *
     * @param caseId the case
     * @param sequence its number, from 1
     * @param previous the hash of the entry before; empty for the first
     * @param step what was accepted
     * @param salts where the salts of personal fields come from; a {@code java.security.SecureRandom} outside tests
     */
    public static CaseEvent seal(
            EntityId caseId, long sequence, String previous, CaseStep step, RandomGenerator salts) {
        List<SealedField> fields = step.fields().stream()
                .map(field -> SealedField.of(field, salts))
                .toList();
        CaseEvent open = new CaseEvent(
                caseId,
                sequence,
                step.at(),
                step.role(),
                step.command(),
                step.transition(),
                step.from(),
                step.to(),
                step.phase(),
                step.shownToOwner(),
                step.facts(),
                fields,
                previous,
                "");
        return open.withHash(open.computeHash());
    }

    private CaseEvent withHash(String newHash) {
        return new CaseEvent(
                caseId,
                sequence,
                at,
                role,
                command,
                transition,
                from,
                to,
                phase,
                shownToOwner,
                facts,
                fields,
                previous,
                newHash);
    }

    /** Returns the hash that the entry must have. */
    String computeHash() {
        Canonical out = new Canonical();
        out.put(previous).put(caseId.toString()).put(Long.toString(sequence)).put(at.toString());
        out.put(role.code()).put(command).put(transition).put(from).put(to).put(phase.code());
        out.put(Boolean.toString(shownToOwner)).put(Integer.toString(facts.size()));
        facts.forEach((name, value) -> out.put(name).put(value));
        for (SealedField field : fields) {
            out.put(field.name()).put(field.audience().name()).put(field.digest());
        }
        return Sha256.of(out.toBytes());
    }

    /** Each part behind its length, so that no two lists of parts have the same bytes. */
    private static final class Canonical {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Canonical put(String part) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(utf8);
            return this;
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /**
     * Returns a fact.
     *
     * @param name its name, as in {@link CaseStep}
     */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /**
     * Returns the text of a field, unless it is missing or was erased.
     *
     * @param name its name, as in {@link CaseField}
     */
    public Optional<String> text(String name) {
        return field(name).flatMap(SealedField::text);
    }

    /**
     * Returns a field, erased or not.
     *
     * @param name its name, as in {@link CaseField}
     */
    public Optional<SealedField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Returns this entry without the texts of some fields; its hash stays right.
     *
     * @param which the fields to erase
     */
    public CaseEvent erase(Predicate<SealedField> which) {
        List<SealedField> kept = fields.stream()
                .map(field -> which.test(field) ? field.erased() : field)
                .toList();
        return new CaseEvent(
                caseId,
                sequence,
                at,
                role,
                command,
                transition,
                from,
                to,
                phase,
                shownToOwner,
                facts,
                kept,
                previous,
                hash);
    }

    /** Names nothing personal, so that a log may hold it. */
    @Override
    public String toString() {
        return "CaseEvent[" + caseId + ", " + sequence + ", " + command + ", " + to + "]";
    }
}
