// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.signal.Signals;
import org.incontro.matching.text.TextAnalysis;

/** Collects what a {@link MatchEngine} is made of. Confined to one thread. */
public final class MatchEngineBuilder {

    private final List<Signal> more = new ArrayList<>();
    final List<BiPredicate<Opportunity, Participant>> rules = new ArrayList<>();
    Vocabularies vocabularies = Vocabularies.bundled();
    TextAnalysis analysis = TextAnalysis.standard();
    MatchSettings settings = MatchSettings.defaults();
    MatchObserver observer = MatchObserver.none();

    MatchEngineBuilder() {}

    /** Sets the vocabularies; {@link Vocabularies#bundled()} unless set. */
    @CanIgnoreReturnValue
    public MatchEngineBuilder vocabularies(Vocabularies newVocabularies) {
        vocabularies = Objects.requireNonNull(newVocabularies, "vocabularies");
        return this;
    }

    /** Sets what makes terms of texts; {@link TextAnalysis#standard()} unless set. */
    @CanIgnoreReturnValue
    public MatchEngineBuilder analysis(TextAnalysis newAnalysis) {
        analysis = Objects.requireNonNull(newAnalysis, "analysis");
        return this;
    }

    /** Sets how matches are scored and filtered; {@link MatchSettings#defaults()} unless set. */
    @CanIgnoreReturnValue
    public MatchEngineBuilder settings(MatchSettings newSettings) {
        settings = Objects.requireNonNull(newSettings, "settings");
        return this;
    }

    /** Sets who is told of each search, in the thread that searched; nobody unless set. */
    @CanIgnoreReturnValue
    public MatchEngineBuilder observer(MatchObserver newObserver) {
        observer = Objects.requireNonNull(newObserver, "observer");
        return this;
    }

    /** Adds a signal of the portal's own; it counts as far as the settings give it a weight. */
    @CanIgnoreReturnValue
    public MatchEngineBuilder signal(Signal signal) {
        more.add(Objects.requireNonNull(signal, "signal"));
        return this;
    }

    /**
     * Adds a hard rule of the portal's own: pairs for which it is false are refused with {@link Refusal#PORTAL_RULE}, which staff alone are
     * told, for a rule is given whole records, what is hidden from the reader included: who is found may tell what it goes by. It must
     * be thread-safe, and depend on nothing but the pair.
     */
    @CanIgnoreReturnValue
    public MatchEngineBuilder rule(BiPredicate<Opportunity, Participant> admits) {
        rules.add(Objects.requireNonNull(admits, "admits"));
        return this;
    }

    /** Returns the signals, checked against the weights. */
    List<Signal> signals() {
        List<Signal> signals = new ArrayList<>(Signals.builtIn());
        signals.addAll(more);
        List<String> names = new ArrayList<>(signals.stream().map(Signal::name).toList());
        names.add(Signals.CONTENT);
        if (names.contains(Signals.UNDISCLOSED)) {
            throw new IllegalArgumentException("no signal may have the name \"" + Signals.UNDISCLOSED + "\"");
        }
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new IllegalArgumentException(
                        "signals must differ in their names, but \"%s\" came twice".formatted(name));
            }
        }
        for (String weighted : settings.weights().keySet()) {
            if (!names.contains(weighted)) {
                throw new IllegalArgumentException(
                        "each weight must belong to one of the signals %s, but \"%s\" does not"
                                .formatted(names, weighted));
            }
        }
        return signals;
    }

    /**
     * Returns the engine, empty.
     *
     * @throws IllegalArgumentException if two signals have the same name, or a weight belongs to no signal
     */
    public MatchEngine build() {
        return new MatchEngine(this);
    }

    /**
     * Returns an engine that holds what {@link MatchEngine#write} wrote, and answers as the one did that wrote it. Then {@linkplain
     * MatchEngine#catchUp catch up} from the position in it. Vectors are read and not made again, so no text is analysed.
     *
     * @param file the file
     * @param codec reads the records
     * @throws IOException if the file cannot be read
     * @throws org.incontro.matching.index.SnapshotException if it is no snapshot of an engine, damaged, or of another version, model, settings or form
     *     of records; then there is no engine, and the portal rebuilds one from its database
     * @throws IllegalArgumentException as {@link #build} does
     */
    public MatchEngine restore(Path file, RecordCodec codec) throws IOException {
        return new MatchEngine(
                this,
                (background, scorer) -> new LiveState(
                        EngineSnapshotReader.read(file, codec, background, settings.fingerprint()), scorer));
    }
}
