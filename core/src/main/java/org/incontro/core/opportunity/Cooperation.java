// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/**
 * The details of the network's five kinds and of a region's own proposals. Immutable and thread-safe.
 *
 * @param advantages advantages and innovations over what there is; may be empty
 * @param expertiseSought the technical specification, or the expertise sought; may be empty
 * @param expectedRole what the partner is to do; may be empty
 * @param partnerProfile what kind of partner is wanted, in words; may be empty
 * @param partnerKinds what kinds and sizes of partner are wanted
 * @param partnershipTypes what kinds of agreement are sought
 * @param stage how far the technology has come, if said
 * @param stageNote more about the stage; may be empty
 * @param ipr how intellectual property is protected
 * @param iprNote more about the protection; may be empty
 * @param origins where the technology comes from
 * @param programme the research programme that the proposal is for, if any
 */
public record Cooperation(
        LocalizedText advantages,
        LocalizedText expertiseSought,
        LocalizedText expectedRole,
        LocalizedText partnerProfile,
        List<PartnerKind> partnerKinds,
        List<PartnershipType> partnershipTypes,
        Optional<StageOfDevelopment> stage,
        LocalizedText stageNote,
        List<IprStatus> ipr,
        LocalizedText iprNote,
        List<TechnologyOrigin> origins,
        Optional<ResearchProgramme> programme)
        implements Details {

    private static final Cooperation UNSAID = builder().build();

    /** Copies the lists. */
    public Cooperation {
        partnerKinds = List.copyOf(partnerKinds);
        partnershipTypes = List.copyOf(partnershipTypes);
        ipr = List.copyOf(ipr);
        origins = List.copyOf(origins);
    }

    /** Returns the details of a cooperation of which nothing is said. */
    public static Cooperation unsaid() {
        return UNSAID;
    }

    /** Starts the details of a cooperation. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean suit(OpportunityKind kind) {
        return kind.isNetworkKind() || kind == OpportunityKind.REGIONAL_PROPOSAL;
    }

    @Override
    public Optional<PartialDate> deadline() {
        return programme.flatMap(ResearchProgramme::callDeadline);
    }

    @Override
    public Cooperation withoutDeadlines() {
        return new Cooperation(
                advantages,
                expertiseSought,
                expectedRole,
                partnerProfile,
                partnerKinds,
                partnershipTypes,
                stage,
                stageNote,
                ipr,
                iprNote,
                origins,
                programme.map(ResearchProgramme::withoutDeadlines));
    }

    /** Collects the details of a cooperation; what is not set is empty. Confined to one thread. */
    public static final class Builder {

        private final List<PartnerKind> partnerKinds = new ArrayList<>();
        private final List<PartnershipType> partnershipTypes = new ArrayList<>();
        private final List<IprStatus> ipr = new ArrayList<>();
        private final List<TechnologyOrigin> origins = new ArrayList<>();
        private LocalizedText advantages = LocalizedText.empty();
        private LocalizedText expertiseSought = LocalizedText.empty();
        private LocalizedText expectedRole = LocalizedText.empty();
        private LocalizedText partnerProfile = LocalizedText.empty();
        private LocalizedText stageNote = LocalizedText.empty();
        private LocalizedText iprNote = LocalizedText.empty();
        private Optional<StageOfDevelopment> stage = Optional.empty();
        private Optional<ResearchProgramme> programme = Optional.empty();

        private Builder() {}

        /** Sets advantages and innovations over what there is. */
        @CanIgnoreReturnValue
        public Builder advantages(LocalizedText text) {
            advantages = text;
            return this;
        }

        /** Sets the technical specification or the expertise sought. */
        @CanIgnoreReturnValue
        public Builder expertiseSought(LocalizedText text) {
            expertiseSought = text;
            return this;
        }

        /** Sets what the partner is to do. */
        @CanIgnoreReturnValue
        public Builder expectedRole(LocalizedText text) {
            expectedRole = text;
            return this;
        }

        /** Sets what kind of partner is wanted, in words. */
        @CanIgnoreReturnValue
        public Builder partnerProfile(LocalizedText text) {
            partnerProfile = text;
            return this;
        }

        /** Adds a kind and size of partner. */
        @CanIgnoreReturnValue
        public Builder partner(PartnerKind kind) {
            partnerKinds.add(kind);
            return this;
        }

        /** Adds a kind of agreement. */
        @CanIgnoreReturnValue
        public Builder partnership(PartnershipType type) {
            partnershipTypes.add(type);
            return this;
        }

        /** Sets how far the technology has come. */
        @CanIgnoreReturnValue
        public Builder stage(StageOfDevelopment newStage) {
            stage = Optional.of(newStage);
            return this;
        }

        /** Sets more about the stage. */
        @CanIgnoreReturnValue
        public Builder stageNote(LocalizedText text) {
            stageNote = text;
            return this;
        }

        /** Adds a way in which intellectual property is protected. */
        @CanIgnoreReturnValue
        public Builder ipr(IprStatus status) {
            ipr.add(status);
            return this;
        }

        /** Sets more about the protection. */
        @CanIgnoreReturnValue
        public Builder iprNote(LocalizedText text) {
            iprNote = text;
            return this;
        }

        /** Adds where the technology comes from. */
        @CanIgnoreReturnValue
        public Builder origin(TechnologyOrigin origin) {
            origins.add(origin);
            return this;
        }

        /** Sets the research programme that the proposal is for. */
        @CanIgnoreReturnValue
        public Builder programme(ResearchProgramme newProgramme) {
            programme = Optional.of(newProgramme);
            return this;
        }

        /** Returns the details. */
        public Cooperation build() {
            return new Cooperation(
                    advantages,
                    expertiseSought,
                    expectedRole,
                    partnerProfile,
                    partnerKinds,
                    partnershipTypes,
                    stage,
                    stageNote,
                    ipr,
                    iprNote,
                    origins,
                    programme);
        }
    }
}
