// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

/** A {@link ProfileInterest} as an engine holds it; there is nothing to prepare, for the vectors are the participant's own. */
record ProfileWish(ProfileInterest interest) implements Held {

    InterestFilter filter() {
        return new InterestFilter(interest.kinds(), interest.countries(), interest.scope());
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordKind.PROFILE_INTEREST, interest.participant());
    }

    @Override
    public Held under(EngineState state) {
        return this;
    }

    @Override
    public void enter(EngineState state) {
        state.put(this);
    }
}
