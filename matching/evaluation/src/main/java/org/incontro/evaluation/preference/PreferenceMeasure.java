// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * trec_eval's measures of preferences, in the order in which it prints them. Shares are from 0 to 1, and 0 where there
 * is no preference. {@code _ret} looks at pairs of which both documents were found, {@code _imp} at those of which at least
 * one was; otherwise a pair of which neither was found is not fulfilled.
 */
public enum PreferenceMeasure {
    /** Number of preferences. */
    PREFS_NUM_PREFS_POSS(query -> query.possible(Scope.ALL)),
    /** Number of preferences fulfilled. */
    PREFS_NUM_PREFS_FUL(query -> query.fulfilled(Scope.ALL)),
    /** Number of preferences fulfilled of which both documents were found. */
    PREFS_NUM_PREFS_FUL_RET(query -> query.fulfilled(Scope.BOTH_FOUND)),
    /** Share of the preferences fulfilled. */
    PREFS_SIMP(query -> query.share(Scope.ALL)),
    /** Mean, over pairs of documents, of the share of judges that agree. */
    PREFS_PAIR(query -> query.pairShare(Scope.ALL)),
    /** Mean of the judges' shares. */
    PREFS_AVGJG(query -> query.judgeShare(Scope.ALL)),
    /** The same with as many documents that are not relevant as there are relevant ones. */
    PREFS_AVGJG_RNONREL(query -> query.evenShare(Scope.ALL)),
    /** As prefs_simp, both found. */
    PREFS_SIMP_RET(query -> query.share(Scope.BOTH_FOUND)),
    /** As prefs_pair, both found. */
    PREFS_PAIR_RET(query -> query.pairShare(Scope.BOTH_FOUND)),
    /** As prefs_avgjg, both found. */
    PREFS_AVGJG_RET(query -> query.judgeShare(Scope.BOTH_FOUND)),
    /** As prefs_avgjg_Rnonrel, both found. */
    PREFS_AVGJG_RNONREL_RET(query -> query.evenShare(Scope.BOTH_FOUND)),
    /** As prefs_simp, at least one found. */
    PREFS_SIMP_IMP(query -> query.share(Scope.ONE_FOUND)),
    /** As prefs_pair, at least one found. */
    PREFS_PAIR_IMP(query -> query.pairShare(Scope.ONE_FOUND)),
    /** As prefs_avgjg, at least one found. */
    PREFS_AVGJG_IMP(query -> query.judgeShare(Scope.ONE_FOUND));

    /** A function without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToDoubleFunction<QueryPreferences> formula;

    PreferenceMeasure(ToDoubleFunction<QueryPreferences> formula) {
        this.formula = formula;
    }

    /** Returns trec_eval's name. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace("rnonrel", "Rnonrel");
    }

    /** Tells whether it is a number of preferences, so that queries are added up and not averaged. */
    public boolean counts() {
        return title().contains("_num_");
    }

    double of(QueryPreferences query) {
        return formula.applyAsDouble(query);
    }
}
