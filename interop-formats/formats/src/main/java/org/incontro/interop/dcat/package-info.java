// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a region publishes, described for the data portals of its country and of Europe: a catalogue of DCAT-AP 3.0.1 as JSON-LD.
 *
 * <pre>{@code
 * DataCatalog catalog = DataCatalog.builder("https://data.regione.example/incontro")
 *         .title("it", "Incontro in Lombardia").description("it", "Chi sa fare che cosa, e chi cerca chi.")
 *         .publisher(Publisher.of("https://regione.example/", "it", "Regione Esempio"))
 *         .dataset(Dataset.builder("https://data.regione.example/incontro/opportunities")
 *                 .title("it", "Opportunità").description("it", "Offerte, richieste e idee di progetto.")
 *                 .frequency(UpdateFrequency.DAILY).area(NutsCode.of("ITC4")).theme(DataTheme.TECH)
 *                 .distribution(Distribution.builder("https://data.regione.example/incontro/opportunities.atom")
 *                         .accessUrl("https://data.regione.example/incontro/opportunities.atom")
 *                         .fileType(FileType.ATOM).licence("https://creativecommons.org/licenses/by/4.0/")
 *                         .build())
 *                 .build())
 *         .build();
 * DcatAp.write(catalog, out);
 * }</pre>
 *
 * <p>A description is not a record, so this is no {@link org.incontro.interop.Format}, and it is only written: the portals that
 * harvest it read it. What DCAT-AP makes mandatory must be there before anything is built; all that is missing is told at once.
 */
@NullMarked
package org.incontro.interop.dcat;

import org.jspecify.annotations.NullMarked;
