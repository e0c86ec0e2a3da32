// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that no text may say, and whether one does: in any case, with or without accents, whatever stands between the words.
 *
 * <p>An organisation goes by its name without the legal form too: who knows "ACME" knows "ACME S.r.l.". Where one word is left, it
 * counts where a text writes it with a capital letter, since "Energy Ltd" does not own the word energy. In a language that writes
 * all nouns so, or at the beginning of a sentence, this is too strict by intention. Confined to one thread.
 */
final class NamesToKeep {

    /** Shorter words stand in other words and in every text. */
    private static final int SHORTEST = 3;

    /** As they are compared: small letters, a space for each dot. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "a s",
            "ab",
            "ad",
            "ag",
            "ag co kg",
            "aps",
            "as",
            "b v",
            "bv",
            "bvba",
            "co",
            "co kg",
            "coop",
            "corp",
            "d d",
            "d o o",
            "doo",
            "e k",
            "e v",
            "ead",
            "eg",
            "ehf",
            "eood",
            "ev",
            "gbr",
            "ggmbh",
            "gmbh",
            "gmbh co kg",
            "hf",
            "inc",
            "k s",
            "kft",
            "kg",
            "lda",
            "limited",
            "llc",
            "llp",
            "ltd",
            "ltda",
            "n v",
            "nv",
            "ohg",
            "ood",
            "ou",
            "oy",
            "oyj",
            "plc",
            "s a",
            "s a r l",
            "s a s",
            "s c",
            "s c a r l",
            "s c r l",
            "s c s",
            "s l",
            "s l u",
            "s n c",
            "s p a",
            "s r l",
            "s r l s",
            "s r o",
            "sa",
            "sarl",
            "sas",
            "sc",
            "scarl",
            "scrl",
            "se",
            "sia",
            "sl",
            "slu",
            "snc",
            "societa a responsabilita limitata",
            "societa consortile a r l",
            "societa cooperativa",
            "societa per azioni",
            "sp z o o",
            "spa",
            "spol s r o",
            "srl",
            "srls",
            "sro",
            "uab",
            "ug",
            "ug haftungsbeschrankt",
            "zrt");

    private final Set<String> phrases = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** Adds a name of anything: of a person, a host, a number in a register. */
    void add(String name) {
        String comparable = comparable(name, true);
        if (comparable.strip().length() >= SHORTEST) {
            phrases.add(comparable);
        }
    }

    /** Adds a name of an organisation, with its legal form and without. */
    void addOrganisation(String name) {
        add(name);
        String bare = withoutLegalForm(comparable(name, true).strip());
        if (bare.length() >= SHORTEST) {
            (bare.indexOf(' ') < 0 ? words : phrases).add(" " + bare + " ");
        }
    }

    private static String withoutLegalForm(String name) {
        for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
            if (LEGAL_FORMS.contains(name.substring(space + 1))) {
                return name.substring(0, space);
            }
        }
        return name;
    }

    boolean areSaidIn(String text) {
        String plain = comparable(text, true);
        return phrases.stream().anyMatch(plain::contains)
                || (words.stream().anyMatch(plain::contains) && saysWithCapital(comparable(text, false)));
    }

    private boolean saysWithCapital(String text) {
        int start = 1;
        for (int end = text.indexOf(' ', start); end > 0; end = text.indexOf(' ', start)) {
            if (!Character.isLowerCase(text.codePointAt(start))
                    && words.contains(comparable(text.substring(start, end), true))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /**
     * Returns a text without accents, its words between single spaces, a space at each end. Characters that nobody sees, such as
     * soft hyphens, are left out, so that they hide no name.
     */
    private static String comparable(String text, boolean inSmallLetters) {
        StringBuilder words = new StringBuilder(" ");
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
        if (inSmallLetters) {
            folded = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
        folded.codePoints().filter(c -> !isUnseen(c)).forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
