// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.jsonld.SchemaOrg;
import org.incontro.interop.semic.Semic;

/** The compact forms that have readers of their own, the more usual one first. */
enum OwnForm {
    SCHEMA_ORG("https://schema.org") {
        @Override
        String name(String iri) {
            return Names.compact(iri);
        }

        @Override
        boolean isLink(String property) {
            return Names.isLink(property);
        }

        @Override
        boolean isText(String type) {
            String whole = Names.whole(type);
            return whole.startsWith(Names.SCHEMA) || DATES_AND_TEXTS.contains(whole);
        }

        @Override
        RecordReader<Entity> open(InputStream in, ReadOptions options) {
            return SchemaOrg.records(in, options);
        }
    },
    SEMIC(Semic.contexts().get(0)) {
        /** Its reader knows names whole as well, and puts them into its own. */
        @Override
        String name(String iri) {
            return iri;
        }

        @Override
        boolean isLink(String property) {
            return false;
        }

        /** The official contexts make such values of bare strings. */
        @Override
        boolean isText(String type) {
            return type.equals(LANG_STRING) || type.equals(XSD + "string");
        }

        @Override
        RecordReader<Entity> open(InputStream in, ReadOptions options) {
            return Semic.records(in, options);
        }
    };

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final Set<String> DATES_AND_TEXTS =
            Set.of(XSD + "string", XSD + "anyURI", XSD + "date", XSD + "dateTime", XSD + "gYear", XSD + "gYearMonth");

    private static final ReadLimits WIDE =
            new ReadLimits(Long.MAX_VALUE, Long.MAX_VALUE, 500, Integer.MAX_VALUE / 100, Integer.MAX_VALUE / 100);

    private final String context;

    OwnForm(String context) {
        this.context = context;
    }

    /** Returns the context under which its documents stand. */
    String context() {
        return context;
    }

    /** Returns the name of a property or class. */
    abstract String name(String iri);

    /** Tells whether a bare IRI under this property is written as text. */
    abstract boolean isLink(String property);

    /** Tells whether a value of this type is written as text alone. */
    abstract boolean isText(String type);

    /** Opens a document of this form. */
    abstract RecordReader<Entity> open(InputStream in, ReadOptions options);

    /** Opens a document of this form. */
    final RecordReader<Entity> open(String document, ReadOptions options) {
        return open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), options);
    }

    /** Tells whether a node of these types is a record; the form's own reader knows that best. */
    final boolean isRecord(Set<String> types) {
        JsonArrayBuilder names = Documents.JSON.createArrayBuilder();
        types.forEach(type -> names.add(name(type)));
        JsonObjectBuilder probe = Documents.JSON
                .createObjectBuilder()
                .add("@context", context)
                .add("@type", names)
                .add("@id", "tag:incontro.org,2026:entity/probe/1");
        return open(probe.build().toString(), ReadOptions.of("probe").within(WIDE))
                .hasNext();
    }
}
