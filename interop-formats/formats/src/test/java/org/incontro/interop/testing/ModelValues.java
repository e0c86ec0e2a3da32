// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Details;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.place.NutsVersion;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.OpenCode;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;

/**
 * Whole values of the model with all their optional parts, several languages and odd characters, for the laws of formats,
 * stores and matching.
 *
 * <p>Records are put together of their components by reflection, so that a component which is added to the model is generated,
 * and every law asked of it, without a change here. Only what a constructor refuses is said by hand.
 */
public final class ModelValues {

    private static final List<String> LANGUAGES = List.of("it", "en", "de", "sl-Latn", "pt-BR", "zh-Hant", "und", "fr");

    /** What breaks parsers, tables and screens. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "=1+1",
            "+39 02 1",
            "-",
            "@SUM(A1)",
            "'quoted'",
            "\"",
            "\"\"",
            "a,b;c\td|e",
            "line\nfeed\r\nand return\r",
            "\u0000",
            "\u0001\u001f\u007f",
            "\uFEFFmark",
            "\u2028\u2029",
            "İıiI",
            "ß",
            "e\u0301 é",
            "שלום",
            "日本語",
            "\uD83D\uDE80",
            "\uD83D",
            "\uDE80x",
            "\uFFFF",
            "</script>",
            "]]>",
            "\\u0041\\",
            "{\"a\":1}",
            "null",
            "x".repeat(300));

    private ModelValues() {}

    /** Returns values of every type that stands on its own. */
    public static Arbitrary<Entity> entities() {
        return Arbitraries.oneOf(
                organisations(), persons(), opportunities(), interests(), expressionsOfInterest(), advisors());
    }

    /** Returns organisations. */
    public static Arbitrary<Organisation> organisations() {
        return of(Organisation.class);
    }

    /** Returns persons. */
    public static Arbitrary<Person> persons() {
        return of(Person.class);
    }

    /** Returns opportunities of all kinds. */
    public static Arbitrary<Opportunity> opportunities() {
        return of(Opportunity.class);
    }

    /** Returns interests. */
    public static Arbitrary<Interest> interests() {
        return of(Interest.class);
    }

    /** Returns expressions of interest. */
    public static Arbitrary<ExpressionOfInterest> expressionsOfInterest() {
        return of(ExpressionOfInterest.class);
    }

    /** Returns advisors. */
    public static Arbitrary<Advisor> advisors() {
        return of(Advisor.class);
    }

    /** Returns texts, odd ones among them. */
    public static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(ODD)),
                Tuple.of(3, Arbitraries.strings().alpha().ofMaxLength(12)),
                Tuple.of(2, Arbitraries.strings().ofMaxLength(8)));
    }

    /** Returns texts that are not blank. */
    public static Arbitrary<String> words() {
        return texts().filter(text -> !text.isBlank() && !text.strip().isEmpty());
    }

    /**
     * Returns values of a type of the model.
     *
     * @param type a record, an enum or a simple type
     */
    public static <T> Arbitrary<T> of(Class<T> type) {
        return any(type).map(type::cast);
    }

    /** Returns a record's extensions. */
    public static Extensions extensionsOf(Entity record) {
        return (Extensions) components(record).get(record.getClass().getRecordComponents().length - 1);
    }

    /** Returns a copy of a record with other extensions, which are the last component of every type that has any. */
    public static Entity withExtensions(Entity record, Extensions extensions) {
        List<Object> values = components(record);
        values.set(values.size() - 1, extensions);
        return (Entity) make(constructor(record.getClass()), values);
    }

    private static List<Object> components(Entity record) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.add(component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Object> any(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Arbitrary<Object>) collection(generic);
        }
        return (Arbitrary<Object>) simple((Class<?>) type).orElseGet(() -> composed((Class<?>) type));
    }

    private static Arbitrary<?> collection(ParameterizedType type) {
        Type[] parts = type.getActualTypeArguments();
        Arbitrary<Object> part = any(parts[parts.length - 1]);
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return part.optional(0.6);
        }
        if (raw == List.class) {
            return part.list().ofMaxSize(2);
        }
        if (raw == SortedSet.class) {
            return part.list().ofMaxSize(2).map(TreeSet::new);
        }
        if (raw == Set.class) {
            return part.list().ofMaxSize(2).map(items -> new LinkedHashSet<>(items));
        }
        if (raw == Map.class) {
            return Arbitraries.maps(any(parts[0]), part).ofMaxSize(2);
        }
        throw new IllegalArgumentException("a component must be of a type known here, but was " + type);
    }

    private static Optional<Arbitrary<?>> simple(Class<?> type) {
        Map<Class<?>, Supplier<Arbitrary<?>>> known = new LinkedHashMap<>();
        known.put(String.class, ModelValues::texts);
        known.put(boolean.class, () -> Arbitraries.of(true, false));
        known.put(Boolean.class, () -> Arbitraries.of(true, false));
        known.put(int.class, () -> Arbitraries.integers().between(1, Integer.MAX_VALUE));
        known.put(Integer.class, () -> Arbitraries.integers().between(1, Integer.MAX_VALUE));
        known.put(long.class, () -> Arbitraries.longs().greaterOrEqual(0));
        known.put(double.class, () -> Arbitraries.doubles().between(0, 1).ofScale(9));
        known.put(OptionalLong.class, ModelValues::lengths);
        known.put(Instant.class, ModelValues::instants);
        known.put(EntityId.class, ModelValues::ids);
        known.put(Identifier.class, ModelValues::identifiers);
        known.put(ConceptId.class, ModelValues::concepts);
        known.put(
                Country.class,
                () -> Arbitraries.of("IT", "GR", "GB", "XK", "DE", "SI").map(Country::of));
        known.put(NutsCode.class, ModelValues::units);
        known.put(GeoPoint.class, ModelValues::points);
        known.put(PartialDate.class, ModelValues::dates);
        known.put(Money.class, ModelValues::amounts);
        known.put(LocalizedText.class, ModelValues::localizedTexts);
        known.put(Extensions.class, ModelValues::extensions);
        known.put(Opportunity.class, ModelValues::opportunitiesOfAllKinds);
        known.put(Interest.class, () -> record(Interest.class, Map.of("scope", scopes())));
        return Optional.ofNullable(known.get(type)).map(Supplier::get);
    }

    private static Arbitrary<?> composed(Class<?> type) {
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        if (OpenCode.class.isAssignableFrom(type)) {
            return codes(type);
        }
        return record(type, Map.of());
    }

    /** Known codes and others; a code is stripped by its constructor. */
    private static Arbitrary<?> codes(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        Arbitrary<Object> known = Arbitraries.of(Arrays.stream(type.getFields())
                .filter(field -> field.getType() == type)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList());
        return Arbitraries.oneOf(known, words().map(code -> make(constructor, List.of(code))));
    }

    private static Arbitrary<Object> record(Class<?> type, Map<String, Arbitrary<?>> given) {
        List<Arbitrary<Object>> parts = Arrays.stream(type.getRecordComponents())
                .map(component -> part(component, given))
                .toList();
        Constructor<?> constructor = constructor(type);
        return Combinators.combine(parts)
                .as(values -> make(constructor, values))
                .withoutEdgeCases();
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Object> part(RecordComponent component, Map<String, Arbitrary<?>> given) {
        Arbitrary<?> own = given.get(component.getName());
        return own == null ? any(component.getGenericType()) : (Arbitrary<Object>) own;
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record must have its canonical constructor: " + type, e);
        }
    }

    private static Object make(Constructor<?> constructor, List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("%s refused %s".formatted(constructor, values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arbitrary<Object> opportunitiesOfAllKinds() {
        return Arbitraries.of(OpportunityKind.values())
                .flatMap(kind -> record(
                        Opportunity.class,
                        Map.of(
                                "kind",
                                Arbitraries.just(kind),
                                "details",
                                of(detailsOf(kind)).map(Details.class::cast))));
    }

    private static Class<? extends Details> detailsOf(OpportunityKind kind) {
        return switch (kind) {
            case CALL -> Call.class;
            case PROJECT_IDEA -> ProjectIdea.class;
            default -> Cooperation.class;
        };
    }

    private static Arbitrary<OptionalLong> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.just(OptionalLong.empty()), Arbitraries.longs().map(OptionalLong::of));
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.of(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.parse("2026-11-23T10:15:30Z")),
                Combinators.combine(
                                Arbitraries.longs().between(-4_000_000_000L, 9_000_000_000L),
                                Arbitraries.integers().between(0, 999_999_999))
                        .as(Instant::ofEpochSecond));
    }

    private static Arbitrary<SortedSet<String>> scopes() {
        return Arbitraries.of("local", "een", "it-25.portal")
                .list()
                .ofMaxSize(2)
                .map(TreeSet::new);
    }

    private static Arbitrary<EntityId> ids() {
        Arbitrary<String> regions = Arbitraries.of("local", "lombardia", "it-25.portal", "0");
        Arbitrary<String> locals = Arbitraries.oneOf(
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6),
                Arbitraries.of("a:b", "più/meno", "~0/~1", "\"", "x y", "\uD83D\uDE80", "\uD83D"));
        return Combinators.combine(regions, locals).as(EntityId::of);
    }

    private static Arbitrary<Identifier> identifiers() {
        Arbitrary<IdentifierScheme> schemes = of(IdentifierScheme.class);
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "0000-0002-1825-0097", "https://ror.org/02mhbdp94", "IT 00743110157", "10.1000/182", "x"),
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8));
        return Combinators.combine(schemes, values).as(Identifier::of);
    }

    private static Arbitrary<ConceptId> concepts() {
        Arbitrary<String> codes = words().map(String::strip);
        return Combinators.combine(Arbitraries.of("euroscivoc", "nace-2.1", "x"), codes)
                .as(ConceptId::of);
    }

    private static Arbitrary<NutsCode> units() {
        return Combinators.combine(
                        Arbitraries.of("ITC4", "IT", "EL30", "UKI", "DE1", "XK", "ZZ999"),
                        Arbitraries.of(2021, 2021, 2024, 1999).map(NutsVersion::new))
                .as(NutsCode::new);
    }

    private static Arbitrary<GeoPoint> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90).ofScale(15),
                        Arbitraries.doubles().between(-180, 180).ofScale(7))
                .as(GeoPoint::new);
    }

    private static Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(days, Arbitraries.of(1, 2, 3)).as((day, precision) -> switch (precision) {
            case 1 -> PartialDate.of(day.getYear());
            case 2 -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
            default -> PartialDate.of(day);
        });
    }

    private static Arbitrary<Money> amounts() {
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(12).negate(), BigInteger.TEN.pow(12)),
                        Arbitraries.integers().between(-15, 20))
                .as(BigDecimal::new);
        return Combinators.combine(numbers, Arbitraries.of("EUR", "CHF", "xts")).as(Money::new);
    }

    private static Arbitrary<LocalizedText> localizedTexts() {
        return Arbitraries.maps(Arbitraries.of(LANGUAGES), texts()).ofMaxSize(3).map(LocalizedText::new);
    }

    /** What other formats keep, and what native JSON keeps in its place or aside. */
    private static Arbitrary<Extensions> extensions() {
        Arbitrary<String> paths = Arbitraries.oneOf(
                texts(),
                Arbitraries.of(
                        "pod/profile/x",
                        "/title",
                        "native:/colour",
                        "native:/title",
                        "native:/facts/floor~1s",
                        "native:/sites/0/address/altitude",
                        "native:/nowhere/x",
                        "native:/",
                        "native:",
                        "unread:/facts/founded"));
        Arbitrary<String> raws =
                Arbitraries.oneOf(texts(), Arbitraries.of("1.10", "[1,{\"a\":null}]", "1e400", "\"\\ud83d\"", "{"));
        return Arbitraries.maps(paths, raws).ofMaxSize(3).map(Extensions::new);
    }
}
