// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.alert.Alert;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertPlan;
import org.incontro.matching.alert.AlertPolicy;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Digest;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.Subscriber;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Subscription;

/** Looks at a digest once more before it is sent. */
final class LastLook {

    /*
     * The sent log says what a digest tells: a line that was taken back, by this look or by one before a crash, is not told by this digest any more, even if
     * the opportunity has opened again, for another digest may tell it by then.
     *
     * What has a later version since is taken back as well, and judged anew as that version: so nobody is told of one change twice, in what this digest says of
     * the present and in another.
     *
     * A digest that was handed over by a worker that died, or to a server that did not answer, may have left. Then nothing is taken back: what has ended
     * is left out of the repetition and counts as told.
     */

    /** What must not be told after all. */
    private static final Set<Verdict> ENDED = Collections.unmodifiableSet(EnumSet.of(
            Verdict.OWN,
            Verdict.EXPIRED,
            Verdict.WITHDRAWN,
            Verdict.CLOSED,
            Verdict.GONE,
            Verdict.NEVER,
            Verdict.NO_PROFILING,
            Verdict.PAUSED));

    private final AlertPolicy policy;
    private final AlertStore store;
    private final Opportunities opportunities;
    private final InterestMatcher matcher;
    private final AlertSettings settings;

    LastLook(
            AlertPolicy policy,
            AlertStore store,
            Opportunities opportunities,
            InterestMatcher matcher,
            AlertSettings settings) {
        this.policy = policy;
        this.store = store;
        this.opportunities = opportunities;
        this.matcher = matcher;
        this.settings = settings;
    }

    Prepared at(Subscription subscription, Digest digest, DigestWriter writer, Instant now) {
        Instant open = subscription.preferences().openFrom(now);
        if (open.isAfter(now)) {
            return new Prepared.Later(open);
        }
        store.hold(new TreeSet<>(List.of(digest.person())));
        boolean mayHaveLeft = store.handOver(digest.person(), digest.key());
        List<Alert> alerts = kept(subscription, digest, mayHaveLeft, now);
        if (alerts.isEmpty()) {
            return new Prepared.Nothing();
        }
        Digest last = new Digest(
                digest.key(),
                digest.person(),
                subscription.preferences().language(),
                digest.channel(),
                digest.planned(),
                alerts,
                digest.withheld());
        return writer.write(last, subscription.reader(), opportunities::find, subject -> name(subject, last.language()))
                .<Prepared>map(words ->
                        new Prepared.Ready(new AlertMessage(digest.person(), digest.channel(), words), mayHaveLeft))
                .orElseGet(Prepared.Nothing::new);
    }

    private Optional<String> name(EntityId subject, String language) {
        return store.interest(subject)
                .map(interest -> interest.name().isBlank() ? interest.words().forReader(language) : interest.name());
    }

    private List<Alert> kept(Subscription subscription, Digest digest, boolean mayHaveLeft, Instant now) {
        Look look = new Look(subscription, digest, mayHaveLeft, now);
        List<Alert> kept = new ArrayList<>();
        for (Alert alert : digest.alerts()) {
            look.at(alert).ifPresent(kept::add);
        }
        look.settle();
        return kept;
    }

    /** One look at one digest. */
    private final class Look {

        private final Subscription subscription;
        private final Digest digest;
        private final boolean mayHaveLeft;
        private final Instant now;
        private final List<Told> lines;
        /** Everything that was found for this person for interests and profiles that are not theirs any more. */
        private final Set<AlertSource> gone = new LinkedHashSet<>();

        private final List<AlertCandidate> found = new ArrayList<>();
        private final Map<EntityId, Long> outdated = new TreeMap<>();
        private final AlertPlan present;
        private boolean takenBack;

        Look(Subscription subscription, Digest digest, boolean mayHaveLeft, Instant now) {
            this.subscription = subscription;
            this.digest = digest;
            this.mayHaveLeft = mayHaveLeft;
            this.now = now;
            lines = store.toldBy(digest.person(), digest.key());
            store.found(digest.person()).forEach(row -> found.add(row.candidate()));
            digest.alerts().forEach(alert -> found.addAll(alert.candidates()));
            found.stream()
                    .map(AlertCandidate::source)
                    .distinct()
                    .filter(source -> !isTheirs(source))
                    .forEach(gone::add);
            present = present(subscription, digest, now);
        }

        /** Tells whether an interest is still kept, or a profile still heard of. */
        private boolean isTheirs(AlertSource source) {
            Optional<EntityId> owner = source instanceof AlertSource.Saved saved
                    ? store.interest(saved.interest()).map(Interest::owner)
                    : source.subject();
            return source instanceof AlertSource.Newcomer
                    || owner.filter(who -> who.equals(subscription.person())
                                    || subscription.speaksFor().contains(who))
                            .isPresent();
        }

        Optional<Alert> at(Alert alert) {
            List<Told> alike = new ArrayList<>();
            for (Told line : alert.alike()) {
                if (isStill(line)) {
                    alike.add(line);
                } else {
                    takeBack(line);
                }
            }
            Told lead = new Told(alert.opportunity(), alert.best().occasion(), digest.planned(), true);
            if (isStill(lead)) {
                return Optional.of(
                        new Alert(explained(subscription, theirs(alert), now), alert.rank(), alert.ahead(), alike));
            }
            takeBack(lead);
            // What was told beside it is told another time, by itself.
            alike.forEach(this::takeBack);
            return Optional.empty();
        }

        /** Returns what an alert was planned for and is theirs still or, if nothing is, what else the same occasion was found for. */
        private List<AlertCandidate> theirs(Alert alert) {
            List<AlertCandidate> planned = alert.candidates().stream()
                    .filter(candidate -> !gone.contains(candidate.source()))
                    .toList();
            return planned.isEmpty()
                    ? found.stream()
                            .filter(candidate -> candidate.opportunity().equals(alert.opportunity())
                                    && candidate.occasion() == alert.best().occasion()
                                    && !gone.contains(candidate.source()))
                            .sorted(AlertCandidate.BEST_FIRST)
                            .toList()
                    : planned;
        }

        private boolean isStill(Told line) {
            return isIn(line, lines)
                    && isWanted(line)
                    && isNewest(line)
                    && !ENDED.contains(present.whyNot(line.opportunity()).verdict());
        }

        /** Tells whether some interest is left that it was found for; what is not known any more passes for wanted. */
        private boolean isWanted(Told line) {
            List<AlertCandidate> all = found.stream()
                    .filter(candidate -> candidate.opportunity().equals(line.opportunity())
                            && candidate.occasion() == line.occasion())
                    .toList();
            return all.isEmpty() || all.stream().anyMatch(candidate -> !gone.contains(candidate.source()));
        }

        /** A digest that may have left has told what it tells: a later version is then told by another. */
        private boolean isNewest(Told line) {
            OptionalLong newest = store.newest(line.opportunity());
            boolean isLater = newest.isPresent() && newest.getAsLong() > line.occasion();
            if (isLater && !mayHaveLeft) {
                outdated.put(line.opportunity(), newest.getAsLong());
            }
            return !isLater || mayHaveLeft;
        }

        private void takeBack(Told line) {
            if (!mayHaveLeft && isIn(line, lines)) {
                store.takeBack(digest.person(), digest.key(), line);
                takenBack = true;
            }
        }

        /** Has planning judge what was taken back, but for what is told no more: earlier versions, and what fitted interests that are gone. */
        void settle() {
            if (takenBack) {
                SortedSet<EntityId> person = new TreeSet<>(List.of(digest.person()));
                outdated.forEach((opportunity, newest) -> store.supersede(opportunity, newest, person));
                gone.forEach(source -> store.forgetFound(digest.person(), source));
                store.wake(digest.person(), now);
            }
        }
    }

    private static boolean isIn(Told line, List<Told> lines) {
        return lines.stream()
                .anyMatch(one -> one.opportunity().equals(line.opportunity()) && one.occasion() == line.occasion());
    }

    /** Plans what the digest tells as if nothing had been told, to learn what has ended. */
    private AlertPlan present(Subscription subscription, Digest digest, Instant now) {
        List<AlertCandidate> candidates = new ArrayList<>();
        for (Alert alert : digest.alerts()) {
            candidates.addAll(alert.candidates());
            for (Told line : alert.alike()) {
                candidates.add(likeTheLead(alert.best(), line));
            }
        }
        Subscriber subscriber = new Subscriber(
                subscription.person(),
                subscription.reader(),
                subscription.speaksFor(),
                subscription.preferences(),
                Collections.emptySortedMap());
        return policy.plan(subscriber, candidates, List.of(), opportunities::find, now);
    }

    private static AlertCandidate likeTheLead(AlertCandidate lead, Told line) {
        return new AlertCandidate(
                line.opportunity(),
                line.occasion(),
                false,
                lead.known(),
                lead.source(),
                lead.network(),
                lead.points(),
                lead.likelihood(),
                List.of());
    }

    private List<AlertCandidate> explained(Subscription subscription, List<AlertCandidate> candidates, Instant now) {
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        Optional<Opportunity> opportunity = opportunities.find(candidates.get(0).opportunity());
        return candidates.stream()
                .map(candidate -> new AlertCandidate(
                        candidate.opportunity(),
                        candidate.occasion(),
                        candidate.again(),
                        candidate.known(),
                        candidate.source(),
                        candidate.network(),
                        candidate.points(),
                        candidate.likelihood(),
                        opportunity
                                .map(held -> matcher.reasons(candidate.source(), held, subscription.reader(), today))
                                .orElse(List.of())))
                .toList();
    }
}
