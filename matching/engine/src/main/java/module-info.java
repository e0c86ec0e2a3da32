/** Who fits whom, and why; who must be told. */
module org.incontro.matching {
    requires transitive org.incontro.core;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    // Only the store of alerts over JDBC needs it, and whoever uses that has it.
    requires static transitive java.sql;
    requires com.github.benmanes.caffeine;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.analysis.stempel;
    requires org.apache.lucene.core;
    requires org.slf4j;

    exports org.incontro.matching;
    exports org.incontro.matching.alert;
    exports org.incontro.matching.alert.flow;
    exports org.incontro.matching.alert.store;
    exports org.incontro.matching.annotation;
    exports org.incontro.matching.baseline;
    exports org.incontro.matching.feature;
    exports org.incontro.matching.index;
    exports org.incontro.matching.ranking;
    exports org.incontro.matching.signal;
    exports org.incontro.matching.text;
    exports org.incontro.matching.transparency;
    exports org.incontro.matching.weight;
}
