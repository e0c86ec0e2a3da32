// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.PartialDate;

/**
 * The details of a funding call. Immutable and thread-safe.
 *
 * @param programme the programme that funds, such as {@code Horizon Europe}; may be empty
 * @param cluster the part of the programme; may be empty
 * @param callIdentifier the call that the topic belongs to; may be empty
 * @param callTitle the call's title; may be empty
 * @param actionType what is funded, such as {@code HORIZON Research and Innovation Actions}; may be empty
 * @param stages how proposals are handed in, such as {@code single-stage}; may be empty
 * @param deadlines the days by which a proposal must be there, in order
 * @param minimumBudget the least amount a project gets, if known
 * @param maximumBudget the most that a project gets, if known
 * @param expectedGrants how many projects are to be funded, if known
 * @param conditions who may apply and how, in words; may be empty
 * @param website may be empty
 */
public record Call(
        String programme,
        String cluster,
        String callIdentifier,
        String callTitle,
        String actionType,
        String stages,
        List<PartialDate> deadlines,
        Optional<Money> minimumBudget,
        Optional<Money> maximumBudget,
        Optional<Integer> expectedGrants,
        LocalizedText conditions,
        String website)
        implements Details {

    /** Copies the list. */
    public Call {
        deadlines = deadlines.stream().sorted().toList();
    }

    /**
     * Returns a call of which programme and identifier are known.
     *
     * @param programme the programme that funds
     * @param callIdentifier the call
     */
    public static Call of(String programme, String callIdentifier) {
        return new Call(
                programme,
                "",
                callIdentifier,
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.empty(),
                "");
    }

    @Override
    public boolean suit(OpportunityKind kind) {
        return kind == OpportunityKind.CALL;
    }

    @Override
    public Optional<PartialDate> deadline() {
        return deadlines.stream().reduce((earlier, later) -> later);
    }

    @Override
    public Call withoutDeadlines() {
        return new Call(
                programme,
                cluster,
                callIdentifier,
                callTitle,
                actionType,
                stages,
                List.of(),
                minimumBudget,
                maximumBudget,
                expectedGrants,
                conditions,
                website);
    }
}
