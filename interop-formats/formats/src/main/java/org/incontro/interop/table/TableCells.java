// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.place.NutsVersion;
import org.incontro.core.problem.Place;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;
import org.incontro.core.value.OpenCode;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.table.TableColumn.Field;

/** Collects the cells of one row that is to be written. A cell that cannot be written stays empty. Confined to one thread. */
final class TableCells {

    private static final Place NOWHERE = new Place("", 0, 0);

    private final Map<TableColumn, String> texts = new LinkedHashMap<>();

    void id(EntityId id) {
        put(Field.ID, id.local());
        put(Field.PORTAL, id.region());
    }

    void put(Field field, String text) {
        put(TableColumn.of(field), text);
    }

    private void put(TableColumn column, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty() && PlainCharacters.areAllIn(stripped)) {
            texts.put(column, stripped);
        }
    }

    /** Puts the languages for which the template has columns. */
    void put(Field field, LocalizedText text) {
        text.in(Languages.UNDETERMINED).ifPresent(words -> put(field, words));
        for (String language : MessageTemplates.LANGUAGES) {
            text.in(language).ifPresent(words -> put(new TableColumn(field, language), words));
        }
    }

    /** Puts a code by the name that people know it by, if a reader finds it again. */
    <T extends OpenCode> void put(Field field, T code, WordList<T> words, String language) {
        put(field, word(code, words, language));
    }

    <T extends OpenCode> void put(Field field, List<T> codes, WordList<T> words, String language) {
        put(field, codes.stream().map(code -> word(code, words, language)).toList(), "; ");
    }

    private static <T extends OpenCode> String word(T code, WordList<T> words, String language) {
        String label = code.label(language);
        boolean plain = label.chars().noneMatch(c -> ";,|\n".indexOf(c) >= 0);
        if (plain && words.find(label).equals(Optional.of(code))) {
            return label;
        }
        return words.find(code.code()).equals(Optional.of(code)) ? code.code() : "";
    }

    void put(Field field, List<String> items, String separator) {
        put(
                field,
                String.join(
                        separator,
                        items.stream().filter(item -> !item.isBlank()).toList()));
    }

    void concepts(List<ConceptId> concepts) {
        put(
                Field.CONCEPTS,
                concepts.stream()
                        .map(ConceptId::toString)
                        .filter(TableCells::isOneWord)
                        .toList(),
                " ");
    }

    private static boolean isOneWord(String text) {
        return text.chars().noneMatch(c -> ";,|\n\t ".indexOf(c) >= 0);
    }

    void address(Address address) {
        put(Field.COUNTRY, address.country().map(Country::code).orElse(""));
        Optional<NutsCode> unit = address.nuts().filter(nuts -> nuts.version().equals(NutsVersion.NUTS_2021));
        put(Field.NUTS, unit.map(NutsCode::code).orElse(""));
        put(Field.CITY, address.city());
    }

    /** Returns what a reader makes of the row. */
    TableRow row() {
        List<TableRow.Cell> cells = texts.entrySet().stream()
                .map(cell -> new TableRow.Cell(
                        cell.getKey(), cell.getKey().toString(), List.of(cell.getValue()), cell.getValue()))
                .toList();
        return new TableRow(NOWHERE, cells.stream().map(TableRow.Cell::path).toList(), cells, Map.of());
    }

    /** Returns the cells in the order of a template, each safe in a spreadsheet. */
    List<String> inOrder(List<TableColumn> columns) {
        return columns.stream()
                .map(column -> FormulaMark.added(texts.getOrDefault(column, "")))
                .toList();
    }
}
