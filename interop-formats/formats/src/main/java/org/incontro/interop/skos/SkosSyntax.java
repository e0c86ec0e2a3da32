// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

/** In which syntax a vocabulary is written. */
public enum SkosSyntax {
    /** RDF/XML, with nodes inside of properties or one after the other. */
    RDF_XML,
    /** One statement a line. */
    N_TRIPLES,
    /** JSON-LD whose names are whole, have the usual prefixes, or are bare. */
    JSON_LD
}
