// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incontro.core.identity.EntityId;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.place.NutsVersion;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.OpenCode;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;

/** The forms of small values. */
final class Forms {

    /** Longer digits than any number of the model has; a number of gigabytes in a few characters is never made. */
    private static final int LONGEST_NUMBER = 100;

    /** The usual form of an instant, a zero for any digit. */
    private static final String PLAIN = "0000-00-00T00:00:00Z";

    static final Form<String> TEXT = new StringForm<>(text -> text, text -> text, "\"…\"", Map.of());

    static final Form<Boolean> FLAG = new FlagForm();

    static final Form<EntityId> ID = new StringForm<>(
            EntityId::parse,
            EntityId::toString,
            "\"lombardia:4711\"",
            Map.of("pattern", "^[a-z0-9][a-z0-9.-]{0,63}:[^\\u0000-\\u001f]+$"));

    /** The region of an identity by itself. */
    static final Form<String> REGION = new StringForm<>(
            text -> EntityId.regions(List.of(text)).first(),
            text -> text,
            "\"lombardia\"",
            Map.of("pattern", "^[a-z0-9][a-z0-9.-]{0,63}$"));

    static final Form<ConceptId> CONCEPT = new StringForm<>(
            ConceptId::parse, ConceptId::toString, "\"euroscivoc:543\"", Map.of("pattern", "^[a-z0-9.-]+:[\\s\\S]+$"));

    static final Form<Country> COUNTRY =
            new StringForm<>(Country::of, Country::code, "\"IT\"", Map.of("pattern", "^[A-Z]{2}$"));

    static final Form<NutsCode> NUTS = new StringForm<>(
            Forms::nuts, Forms::text, "\"ITC4\"", Map.of("pattern", "^[A-Z]{2}[A-Z0-9]{0,3}(@[0-9]{4})?$"));

    static final Form<PartialDate> DATE = new StringForm<>(
            PartialDate::parse,
            PartialDate::toString,
            "\"2026-11-23\"",
            Map.of("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"));

    static final Form<Instant> INSTANT = new StringForm<>(
            Forms::instant, Instant::toString, "\"2026-11-23T10:15:30Z\"", Map.of("format", "date-time"));

    static final Form<BigDecimal> AMOUNT = new StringForm<>(
            Forms::amount,
            BigDecimal::toString,
            "\"150000.00\"",
            Map.of("pattern", "^-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?$"));

    static final Form<LocalizedText> LOCALIZED = new MapForm<>(
            Languages::canonical,
            tag -> tag,
            TEXT,
            LocalizedText::new,
            LocalizedText::texts,
            "en",
            Map.of("pattern", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"));

    private Forms() {}

    /** Returns the form of an open code. */
    static <V extends OpenCode> Form<V> code(Class<V> type, Function<String, V> parser) {
        List<String> known = knownCodes(type);
        return new StringForm<>(
                parser,
                OpenCode::code,
                known.stream().limit(3).map(code -> "\"" + code + "\"").collect(Collectors.joining(", ")) + ", …",
                inOrder("minLength", 1, "examples", known));
    }

    /** Returns two members in their order, which {@link Map#of} does not keep. */
    static Map<String, Object> inOrder(String first, Object one, String second, Object other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }

    /** Returns the codes that are constants of a type, in order. */
    private static List<String> knownCodes(Class<? extends OpenCode> type) {
        TreeSet<String> codes = new TreeSet<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    codes.add(((OpenCode) field.get(null)).code());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("the constant %s must be readable".formatted(field), e);
                }
            }
        }
        return List.copyOf(codes);
    }

    /** Returns the form of a closed list. */
    static <V extends Enum<V>> Form<V> choice(Class<V> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new StringForm<>(
                name -> Enum.valueOf(type, name),
                Enum::name,
                names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")),
                Map.of("enum", names));
    }

    /** Returns the form of a whole number within bounds. */
    static Form<Integer> wholeNumber(int minimum, int maximum) {
        return new NumberForm<>(true, Integer::valueOf, (out, value) -> out.wholeNumber(value), minimum, maximum);
    }

    /** Returns the form of a long whole number within bounds. */
    static Form<Long> wholeNumber(long minimum, long maximum) {
        return new NumberForm<>(true, Long::valueOf, JsonSink::wholeNumber, minimum, maximum);
    }

    /** Returns the form of a number within bounds. */
    static Form<Double> decimal(double minimum, double maximum) {
        return new NumberForm<>(false, Forms::decimal, JsonSink::decimal, minimum, maximum);
    }

    private static Double decimal(String digits) {
        return Double.valueOf(shortEnough(digits));
    }

    private static BigDecimal amount(String digits) {
        return new BigDecimal(shortEnough(digits));
    }

    private static String shortEnough(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number must have at most 100 characters, but had " + digits.length());
        }
        return digits;
    }

    private static Instant instant(String text) {
        try {
            return isPlain(text) ? plain(text) : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Tells whether a text looks like {@code 2026-11-23T10:15:30Z}, as nearly all do; the JDK's parser takes any form. */
    private static boolean isPlain(String text) {
        if (text.length() != PLAIN.length()) {
            return false;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char c = text.charAt(i);
            boolean right = PLAIN.charAt(i) == '0' ? c >= '0' && c <= '9' : c == PLAIN.charAt(i);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static NutsCode nuts(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? NutsCode.of(text)
                : new NutsCode(text.substring(0, at), new NutsVersion(Integer.parseInt(text.substring(at + 1))));
    }

    private static String text(NutsCode nuts) {
        return nuts.version().equals(NutsVersion.NUTS_2021)
                ? nuts.code()
                : nuts.code() + "@" + nuts.version().year();
    }
}
