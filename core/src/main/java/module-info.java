/** The model of participants, competences and opportunities, and the vocabularies they are described with. */
module org.incontro.core {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static org.hibernate.validator;
    // Only stores over JDBC need it, and whoever uses them has it.
    requires static transitive java.sql;

    exports org.incontro.core.followup;
    exports org.incontro.core.followup.assistance;
    exports org.incontro.core.followup.cases;
    exports org.incontro.core.followup.report;
    exports org.incontro.core.followup.store;
    exports org.incontro.core.followup.time;
    exports org.incontro.core.followup.workflow;
    exports org.incontro.core.identity;
    exports org.incontro.core.opportunity;
    exports org.incontro.core.outbox;
    exports org.incontro.core.participant;
    exports org.incontro.core.place;
    exports org.incontro.core.privacy;
    exports org.incontro.core.problem;
    exports org.incontro.core.settings;
    exports org.incontro.core.store;
    exports org.incontro.core.validation;
    exports org.incontro.core.value;
    exports org.incontro.core.vocabulary;

    // How the modules fingerprint what they hold is not for others.
    exports org.incontro.core.digest to
            org.incontro.evaluation,
            org.incontro.interop,
            org.incontro.matching;

    // The validation provider reads the components' constraints from the records' private fields.
    opens org.incontro.core.opportunity to
            org.hibernate.validator;
    opens org.incontro.core.participant to
            org.hibernate.validator;
}
