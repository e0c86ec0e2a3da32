/** A portal that is a named module and wants the bundled validator, which has to be asked for by name. */
module org.example.portal {
    requires org.hibernate.validator;
    requires org.incontro.interop;
    requires org.incontro.matching;
}
