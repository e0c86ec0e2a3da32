/** Reads and writes what people publish, one package per standard. */
module org.incontro.interop {
    requires transitive org.incontro.core;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires tools.jackson.core;

    exports org.incontro.interop;
    exports org.incontro.interop.activity;
    exports org.incontro.interop.atom;
    exports org.incontro.interop.calendar;
    exports org.incontro.interop.calls;
    exports org.incontro.interop.cerif;
    exports org.incontro.interop.cloudevents;
    exports org.incontro.interop.cordis;
    exports org.incontro.interop.dcat;
    exports org.incontro.interop.een;
    exports org.incontro.interop.geojson;
    exports org.incontro.interop.json;
    exports org.incontro.interop.jsonld;
    exports org.incontro.interop.lines;
    exports org.incontro.interop.migration;
    exports org.incontro.interop.oai;
    exports org.incontro.interop.ror;
    exports org.incontro.interop.semic;
    exports org.incontro.interop.skos;
    exports org.incontro.interop.table;

    uses org.incontro.interop.FormatProvider;

    provides org.incontro.interop.FormatProvider with
            org.incontro.interop.internal.BundledFormats;
}
