/**
 * Participants, competences and opportunities for people with a spreadsheet, and participants from scripts.
 *
 * <p>One row is one participant. A table is a CSV file or a stream of JSON objects with the same names:
 *
 * <pre>{@code
 * id;name;kind;country;nuts;description_it;concepts;keywords;email
 * 1;Polo ottico alpino;centro di ricerca;IT;ITC4C;Specchi deformabili;euroscivoc:543 nace-2.1:26.51;ottica, laser;info@polo.example
 *
 * {"id": "1", "name": "Polo ottico alpino", "kind": "RESEARCH_CENTRE", "keywords": ["ottica", "laser"]}
 * }</pre>
 *
 * <p>Start at {@link org.incontro.interop.table.ParticipantTable}, which lists the columns. Names of columns and of kinds and sizes are understood in
 * English, Italian, German, French and Spanish. A cell that cannot be understood costs only itself: it is kept, and the
 * problem says where it stands, what was expected, and which allowed value comes nearest; it never shows contact data.
 *
 * <p>{@link org.incontro.interop.table.CompetenceTable} and {@link org.incontro.interop.table.OpportunityTable} have tables of their own. All three
 * write CSV under a template in any of the five languages, safe to be opened in a spreadsheet, and tell what has no column.
 */
@NullMarked
package org.incontro.interop.table;

import org.jspecify.annotations.NullMarked;
