/** The model of participants, competences and opportunities, and the vocabularies they are described with. */
module org.incontro.core {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static org.hibernate.validator;
    requires org.slf4j;

    exports org.incontro.core.problem;
    exports org.incontro.core.value;
    exports org.incontro.core.vocabulary;
}
