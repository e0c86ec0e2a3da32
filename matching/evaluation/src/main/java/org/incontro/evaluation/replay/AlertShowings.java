// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.flow.ReplayLine;

/**
 * Makes the log of what was shown from what became of alerts.
 *
 * <p>A digest is a list: all that one recipient was told at one moment. It was made for the recipient, so the query is the recipient's
 * pseudonym, under which the queries of a {@link Replay} hold the recipient's own words. What was found and not told is in no list.
 *
 * <pre>{@code
 * List<ReplayLine> lines = alerts.replay(person, pseudonym);                      // for each person
 * List<Showing> log = AlertShowings.in(ZoneId.of("Europe/Rome")).agreedIf(agreed).of(lines);
 * }</pre>
 *
 * <p>The sent log keeps no places. A digest puts the likelier first, so places are counted by likelihood, and at the same likelihood
 * by the opportunity's identity; where a digest put unlike things next to each other, true places differ by a few. Immutable;
 * thread-safe if the functions are.
 */
public final class AlertShowings {

    private static final Comparator<ReplayLine> LIKELIER_FIRST =
            Comparator.comparingDouble(ReplayLine::likelihood).reversed().thenComparing(ReplayLine::opportunity);

    private final ZoneId zone;
    private final Function<EntityId, String> names;
    private final BiPredicate<String, EntityId> agreed;

    private AlertShowings(ZoneId zone, Function<EntityId, String> names, BiPredicate<String, EntityId> agreed) {
        this.zone = zone;
        this.names = names;
        this.agreed = agreed;
    }

    /** What one recipient was told at one moment. */
    private record Digest(String recipient, Instant at) {

        static final Comparator<Digest> ORDER = Comparator.comparing(Digest::at).thenComparing(Digest::recipient);

        static Digest of(ReplayLine line) {
            return new Digest(line.recipient(), line.told().orElseThrow());
        }
    }

    /**
     * Returns a maker of logs in which opportunities go by their identity, and nothing is known of agreements.
     *
     * @param zone where a moment becomes a day
     */
    public static AlertShowings in(ZoneId zone) {
        return new AlertShowings(zone, EntityId::toString, (recipient, opportunity) -> false);
    }

    /** Returns a copy that calls opportunities otherwise: as the documents of a replay do. */
    public AlertShowings named(Function<EntityId, String> newNames) {
        return new AlertShowings(zone, newNames, agreed);
    }

    /**
     * Returns a copy that knows which answers came to an agreement.
     *
     * @param newAgreed asked with the recipient's pseudonym and the opportunity; from the follow-up's outcome labels, for example
     */
    public AlertShowings agreedIf(BiPredicate<String, EntityId> newAgreed) {
        return new AlertShowings(zone, names, newAgreed);
    }

    /**
     * Returns the digests that were sent.
     *
     * @param lines what became of matches, in any order
     * @return digests in the order of time, those of one moment in that of their recipients; unmodifiable
     */
    public List<Showing> of(Collection<ReplayLine> lines) {
        SortedMap<Digest, List<ReplayLine>> digests = new TreeMap<>(Digest.ORDER);
        lines.stream()
                .filter(line -> line.told().isPresent())
                .forEach(line -> digests.computeIfAbsent(Digest.of(line), key -> new ArrayList<>())
                        .add(line));
        return digests.entrySet().stream()
                .map(digest -> showing(digest.getKey(), digest.getValue()))
                .toList();
    }

    private Showing showing(Digest digest, List<ReplayLine> told) {
        told.sort(LIKELIER_FIRST);
        List<Showing.Item> items = new ArrayList<>();
        for (ReplayLine line : told) {
            items.add(new Showing.Item(names.apply(line.opportunity()), items.size() + 1, answer(line)));
        }
        return new Showing(
                digest.recipient() + "/" + digest.at(),
                LocalDate.ofInstant(digest.at(), zone),
                digest.recipient(),
                items);
    }

    /** The most that somebody did counts; who answered something and then called it not useful has answered it. */
    private Answer answer(ReplayLine line) {
        if (agreed.test(line.recipient(), line.opportunity())) {
            return Answer.AGREED;
        }
        if (line.feedback().contains(Feedback.Kind.ANSWERED)) {
            return Answer.ANSWERED;
        }
        if (line.feedback().contains(Feedback.Kind.NOT_USEFUL)) {
            return Answer.UNWELCOME;
        }
        return line.feedback().contains(Feedback.Kind.OPENED) ? Answer.OPENED : Answer.NONE;
    }
}
