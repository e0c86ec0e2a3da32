// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The library's own JSON: what stores keep and what regions exchange, without any loss.
 *
 * <p>{@link org.incontro.interop.json.NativeJson} reads and writes records of the model;
 * {@link org.incontro.interop.json.JsonTrees} reads and writes plain values, such as settings, matches and digests.
 *
 * <pre>{@code
 * byte[] stored = NativeJson.toBytes(organisation);
 * NativeJson.fromBytes(stored, Organisation.class).equals(organisation);      // true
 *
 * RecordReader<Entity> records = NativeJson.records(in, ReadOptions.of("piemonte.jsonl"));
 * records.only(Opportunity.class).forEachRemaining(engine::put);
 *
 * MatchSettings settings = MatchSettings.fromTree(JsonTrees.object(Files.readString(file)));
 * }</pre>
 *
 * <p>How each type looks is said once, in its form, by which it is read, written and described; the published schema is made
 * of the forms. Foreign JSON (partner services, tables, linked data) has packages of its own.
 */
@NullMarked
package org.incontro.interop.json;

import org.jspecify.annotations.NullMarked;
