// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

/** The names that are understood. */
final class Names {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String SKOS_XL = "http://www.w3.org/2008/05/skos-xl#";
    static final String DC_TERMS = "http://purl.org/dc/terms/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";

    static final String TYPE = RDF + "type";

    private Names() {}
}
