/**
 * Where vectors are kept and searched: the first stage of matching.
 *
 * <p>A {@link org.incontro.matching.index.MatchIndex} answers one question exactly: which of the vectors that a filter admits have the greatest integer dot
 * product with a given one. A {@link org.incontro.matching.index.StandingIndex} answers the reverse: which of many interests, each with a threshold and a
 * filter of its own, does something new concern. Ties break by identifier, so no answer depends on the order of arrival.
 *
 * <p>Start with {@link org.incontro.matching.index.MatchIndex#inMemory()}:
 *
 * <pre>{@code
 * record Place(String country, Set<String> languages) {}
 *
 * MatchIndex<Place> index = MatchIndex.inMemory();
 * index.put(EntityId.parse("it:polimi"), vector, new Place("IT", Set.of("it", "en")));
 * List<Hit> best = index.search(IndexQuery.<Place>of(query, 20).where(place -> place.languages().contains("en")));
 * }</pre>
 *
 * <p>Whatever a filter must ask is in the attributes: any immutable value with {@code equals}. A filter is asked once for all entries with equal
 * attributes that stand together, and what it refuses is passed over. Where nearly each entry has attributes of its own, tell the index which
 * {@link org.incontro.matching.index.Facet parts} of them filters ask about. Changes are seen by the next search; searches take no
 * lock; what changes leave behind is laid out in the background. {@link org.incontro.matching.index.MatchIndex#searchAll} answers thousands of
 * queries over several threads; {@link org.incontro.matching.index.MatchIndex#write} and
 * {@link org.incontro.matching.index.MatchIndex#restore} save the time of building.
 *
 * <p>Not here: how texts become vectors (weight), and how candidates are scored further (the engine). docs/engine.md explains the layout and
 * the bounds.
 */
@NullMarked
package org.incontro.matching.index;

import org.jspecify.annotations.NullMarked;
