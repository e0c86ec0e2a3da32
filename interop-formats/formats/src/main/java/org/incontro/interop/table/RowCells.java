// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.ProblemCode;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.table.TableColumn.Field;

/** Understands the cells of one row, and keeps those that it does not understand. Confined to one thread. */
final class RowCells {

    private final TableRow row;
    private final ProblemCollector problems;
    private final Map<Field, List<TableRow.Cell>> filled = new EnumMap<>(Field.class);
    private final Map<String, String> kept = new LinkedHashMap<>();

    RowCells(TableRow row, ProblemCollector problems) {
        this.row = row;
        this.problems = problems;
        for (TableRow.Cell cell : row.cells()) {
            if (!cell.text().isEmpty()) {
                filled.computeIfAbsent(cell.column().field(), unused -> new ArrayList<>())
                        .add(cell);
            }
        }
    }

    /** Returns the id in the portal that the row names, else in the region given. */
    Optional<EntityId> id(String otherwise) {
        String region = convert(
                        Field.PORTAL,
                        "lombardia",
                        text -> Optional.of(EntityId.of(text, "any").region()))
                .orElse(otherwise);
        for (Field field : List.of(Field.ID, Field.PIC, Field.ORCID)) {
            Optional<EntityId> id = convert(field, "AB-123", text -> Optional.of(EntityId.of(region, text)));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    LocalizedText name() {
        return texts(Field.NAME, "und");
    }

    LocalizedText description(List<String> languages) {
        return texts(Field.DESCRIPTION, languages.size() == 1 ? languages.get(0) : "und");
    }

    /** A text in the language of its column; of two in the same language the first counts, and the other is kept. */
    LocalizedText texts(Field field, String unsaid) {
        LocalizedText all = LocalizedText.empty();
        for (TableRow.Cell cell : cells(field)) {
            String language = cell.column().language().equals("und")
                    ? unsaid
                    : cell.column().language();
            if (all.in(language).isEmpty()) {
                all = all.with(language, cell.text());
            } else {
                kept.put(cell.path(), cell.raw());
            }
        }
        return all;
    }

    Optional<OrganisationKind> kind() {
        return word(Field.KIND, TableWords.KINDS, TableWords.KIND_CODES);
    }

    Optional<OrganisationSize> size() {
        Optional<TableRow.Cell> number = cell(Field.SIZE).filter(cell -> isNumber(cell.text()));
        return number.isPresent()
                ? number.map(cell -> sizeOf(Integer.parseInt(cell.text())))
                : word(Field.SIZE, TableWords.SIZES, TableWords.SIZE_CODES);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static OrganisationSize sizeOf(int people) {
        if (people <= 10) {
            return OrganisationSize.MICRO;
        }
        if (people <= 49) {
            return OrganisationSize.SMALL;
        }
        if (people <= 249) {
            return OrganisationSize.MEDIUM;
        }
        return people <= 499 ? OrganisationSize.UP_TO_499 : OrganisationSize.LARGE;
    }

    Optional<Address> address() {
        Optional<Country> country = word(Field.COUNTRY, TableWords.COUNTRIES, List.of("IT", "DE", "FR", "…"));
        Optional<NutsCode> nuts = convert(Field.NUTS, "ITC4C", NutsCode::find);
        nuts.map(code -> ConceptId.of("nuts-2021", code.code())).ifPresent(code -> checkConcept(code, Field.NUTS));
        String city = cell(Field.CITY).map(TableRow.Cell::text).orElse("");
        boolean nowhere = country.isEmpty() && nuts.isEmpty() && city.isEmpty();
        return nowhere ? Optional.empty() : Optional.of(new Address("", "", city, "", country, nuts, Optional.empty()));
    }

    List<String> languages() {
        return items(Field.LANGUAGES, ";,|\n\t ", "it en", TableWords::language);
    }

    Optional<Competence> competence() {
        List<String> keywords = keywords();
        List<ConceptId> concepts = concepts();
        return keywords.isEmpty() && concepts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Competence(concepts, LocalizedText.empty(), keywords, Optional.empty(), List.of()));
    }

    List<String> keywords() {
        return items(Field.KEYWORDS, ";,|\n", "", Optional::of);
    }

    List<ConceptId> concepts() {
        List<ConceptId> concepts =
                items(Field.CONCEPTS, ";,|\n\t ", "euroscivoc:543", text -> Optional.of(ConceptId.parse(text)));
        concepts.forEach(concept -> checkConcept(concept, Field.CONCEPTS));
        return concepts;
    }

    private void checkConcept(ConceptId concept, Field field) {
        if (Vocabularies.bundled().concept(concept).isEmpty()) {
            cell(field)
                    .ifPresent(cell -> problems.report(problem(TableProblem.UNKNOWN_CONCEPT, cell)
                            .with("value", Spelling.shown(concept.toString()))
                            .with(
                                    "allowed",
                                    String.join(", ", Vocabularies.bundled().schemeIds()))));
        }
    }

    List<Identifier> identifiers(Optional<Country> country) {
        List<Identifier> all = new ArrayList<>();
        cell(Field.PIC).ifPresent(cell -> addIdentifier(IdentifierScheme.PIC, cell, cell.text(), all));
        cell(Field.ORCID).ifPresent(cell -> addIdentifier(IdentifierScheme.ORCID, cell, cell.text(), all));
        cell(Field.VAT)
                .ifPresent(cell -> addIdentifier(IdentifierScheme.VAT, cell, withCountry(cell.text(), country), all));
        return all;
    }

    private static String withCountry(String vat, Optional<Country> country) {
        boolean bare = !vat.isEmpty() && Character.isDigit(vat.charAt(0));
        return bare ? country.map(Country::nutsCode).orElse("") + vat : vat;
    }

    private void addIdentifier(IdentifierScheme scheme, TableRow.Cell cell, String value, List<Identifier> all) {
        Optional<Identifier> identifier = attempt(value, text -> Optional.of(Identifier.of(scheme, text)));
        identifier.ifPresentOrElse(all::add, () -> kept.put(cell.path(), cell.raw()));
        if (identifier.filter(Identifier::isValid).isEmpty()) {
            problems.report(problem(TableProblem.CHECK_FAILED, cell).with("scheme", scheme.code()));
        }
    }

    List<String> websites() {
        return items(Field.WEBSITE, ";|\n\t ", "", Optional::of);
    }

    Optional<ContactPoint> contact() {
        String email = cell(Field.EMAIL).map(TableRow.Cell::text).orElse("");
        String phone = cell(Field.PHONE).map(TableRow.Cell::text).orElse("");
        String name = text(Field.CONTACT);
        int at = email.indexOf('@');
        boolean wrong = at < 1 || at != email.lastIndexOf('@') || at == email.length() - 1 || email.contains(" ");
        if (!email.isEmpty() && wrong) {
            cell(Field.EMAIL)
                    .ifPresent(cell -> problems.report(
                            problem(TableProblem.WRONG_CONTACT, cell).with("expected", "name@example.org")));
        }
        return email.isEmpty() && phone.isEmpty() && name.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContactPoint(
                        Optional.empty(), name, "", Optional.empty(), "", Optional.empty(), "", email, phone, ""));
    }

    /** Keeps the cells for which a project idea or a call has no place. */
    void keepWhatOnlyACooperationHas() {
        for (Field field : List.of(Field.STAGE, Field.PARTNERSHIP, Field.PARTNERS, Field.IPR)) {
            cell(field).ifPresent(cell -> kept.put(cell.path(), cell.raw()));
        }
    }

    /** Returns the name that a register gave; it is checked. */
    Optional<Identifier> identifier(Field field, IdentifierScheme scheme) {
        List<Identifier> found = new ArrayList<>();
        cell(field).ifPresent(cell -> addIdentifier(scheme, cell, cell.text(), found));
        return found.stream().findFirst();
    }

    /** Returns the text of a cell; empty if it is not filled. */
    String text(Field field) {
        return cell(field).map(TableRow.Cell::text).orElse("");
    }

    /** Reads a cell that holds one or more of known words. */
    <T> List<T> words(Field field, WordList<T> words, String expected) {
        return items(field, ";,|\n", expected, words::find);
    }

    /** Keeps the cells for which the model of a person has no place. */
    void keepWhatAPersonHasNot() {
        cell(Field.SIZE).ifPresent(cell -> kept.put(cell.path(), cell.raw()));
    }

    /** Returns the cells that were not understood and those of unknown columns, in the order of the source. */
    Extensions extensions() {
        kept.putAll(row.others());
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (String path : row.paths()) {
            String raw = kept.get(path);
            if (raw != null) {
                inOrder.put(path, raw);
            }
        }
        return new Extensions(inOrder);
    }

    private List<TableRow.Cell> cells(Field field) {
        return filled.getOrDefault(field, List.of());
    }

    private Optional<TableRow.Cell> cell(Field field) {
        return cells(field).stream().findFirst();
    }

    <T> Optional<T> word(Field field, WordList<T> words, List<String> allowed) {
        Optional<TableRow.Cell> cell = cell(field);
        Optional<T> value = cell.flatMap(found -> words.find(found.text()));
        if (value.isEmpty()) {
            cell.ifPresent(found -> keep(
                    found,
                    problem(TableProblem.NOT_ALLOWED, found)
                            .with("allowed", String.join(", ", allowed))
                            .with("value", Spelling.shown(found.text()))
                            .with("nearest", words.nearest(found.text()))));
        }
        return value;
    }

    <T> Optional<T> convert(Field field, String expected, Function<String, Optional<T>> conversion) {
        Optional<TableRow.Cell> cell = cell(field);
        Optional<T> value = cell.flatMap(found -> attempt(found.text(), conversion));
        if (value.isEmpty()) {
            cell.ifPresent(found -> keep(found, wrongForm(found, expected, found.text())));
        }
        return value;
    }

    /** Reads the values of a cell that may hold several; values that come again are not repeated. */
    <T> List<T> items(Field field, String separators, String expected, Function<String, Optional<T>> conversion) {
        Set<T> values = new LinkedHashSet<>();
        for (TableRow.Cell cell : cells(field)) {
            for (String text : split(cell.values(), separators)) {
                attempt(text, conversion)
                        .ifPresentOrElse(values::add, () -> keep(cell, wrongForm(cell, expected, text)));
            }
        }
        return List.copyOf(values);
    }

    private static List<String> split(List<String> texts, String separators) {
        List<String> parts = new ArrayList<>();
        for (String text : texts) {
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                    String part = text.substring(start, i).strip();
                    if (!part.isEmpty()) {
                        parts.add(part);
                    }
                    start = i + 1;
                }
            }
        }
        return parts;
    }

    private static <T> Optional<T> attempt(String text, Function<String, Optional<T>> conversion) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Problem wrongForm(TableRow.Cell cell, String expected, String value) {
        return problem(TableProblem.WRONG_FORM, cell).with("expected", expected).with("value", Spelling.shown(value));
    }

    private void keep(TableRow.Cell cell, Problem problem) {
        kept.put(cell.path(), cell.raw());
        problems.report(problem);
    }

    private Problem problem(ProblemCode code, TableRow.Cell cell) {
        return Problem.of(code, cell.path()).at(row.place());
    }
}
