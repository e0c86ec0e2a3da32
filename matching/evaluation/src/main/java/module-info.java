// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/** How good a matcher is: measures, runs, significance. */
module org.incontro.evaluation {
    requires transitive org.incontro.core;
    requires transitive org.incontro.matching;
    requires org.incontro.interop;
    requires info.picocli;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires org.slf4j;

    exports org.incontro.evaluation.alert;
    exports org.incontro.evaluation.collection;
    exports org.incontro.evaluation.expertise;
    exports org.incontro.evaluation.fusion;
    exports org.incontro.evaluation.measure;
    exports org.incontro.evaluation.preference;
    exports org.incontro.evaluation.ranking;
    exports org.incontro.evaluation.replay;
    exports org.incontro.evaluation.report;
    exports org.incontro.evaluation.reproduction;
    exports org.incontro.evaluation.significance;
    exports org.incontro.evaluation.split;
    exports org.incontro.evaluation.trec;

    uses org.incontro.evaluation.ranking.Matcher;

    opens org.incontro.evaluation.command to
            info.picocli;
}
