// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.internal.PlainCharacters;

/** The arguments of a request, each checked by itself and with the others. */
final class Arguments {

    private static final String VERB = "verb";
    private static final String PREFIX = "metadataPrefix";
    private static final String TOKEN = "resumptionToken";
    private static final String IDENTIFIER = "identifier";
    private static final int LONGEST = 4096;
    private static final Set<String> OF_LISTS = Set.of("from", "until", "set", PREFIX, TOKEN);
    private static final Map<OaiVerb, Set<String>> ALLOWED = new EnumMap<>(Map.of(
            OaiVerb.IDENTIFY, Set.of(),
            OaiVerb.LIST_METADATA_FORMATS, Set.of(IDENTIFIER),
            OaiVerb.LIST_SETS, Set.of(TOKEN),
            OaiVerb.GET_RECORD, Set.of(IDENTIFIER, PREFIX),
            OaiVerb.LIST_IDENTIFIERS, OF_LISTS,
            OaiVerb.LIST_RECORDS, OF_LISTS));

    private final OaiVerb verb;
    private final Map<String, String> values;

    private Arguments(OaiVerb verb, Map<String, String> values) {
        this.verb = verb;
        this.values = values;
    }

    /**
     * Reads a request.
     *
     * @param query encoded
     * @throws Refusal if verb or arguments are not as they must be
     */
    static Arguments parse(String query) {
        if (query.length() > LONGEST) {
            throw bad("the request must have at most %s characters, but has %s".formatted(LONGEST, query.length()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : query.split("&", 0)) {
            int equals = argument.indexOf('=');
            String name = decoded(equals < 0 ? argument : argument.substring(0, equals));
            String value = equals < 0 ? "" : decoded(argument.substring(equals + 1));
            if (!argument.isEmpty() && values.put(name, value) != null) {
                throw name.equals(VERB)
                        ? new Refusal(OaiError.BAD_VERB, "there must be one verb, but are more")
                        : bad("the argument \"%s\" must come once, but came again".formatted(name));
            }
        }
        OaiVerb verb = OaiVerb.byWord(values.getOrDefault(VERB, ""))
                .orElseThrow(() -> new Refusal(
                        OaiError.BAD_VERB,
                        "the verb must be one of the six of OAI-PMH 2.0, but was \"%s\""
                                .formatted(values.getOrDefault(VERB, ""))));
        Arguments arguments = new Arguments(verb, values);
        arguments.check();
        return arguments;
    }

    private static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text, UTF_8);
            if (PlainCharacters.areAllIn(plain)) {
                return plain;
            }
        } catch (IllegalArgumentException e) {
            throw bad("the request must be encoded with %xx, but has a per cent sign without two digits");
        }
        throw bad("the request must have characters of XML, but has others");
    }

    private static Refusal bad(String message) {
        return new Refusal(OaiError.BAD_ARGUMENT, message);
    }

    private void check() {
        values.keySet().stream()
                .filter(name -> !name.equals(VERB))
                .filter(name -> !ALLOWED.getOrDefault(verb, Set.of()).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad("%s must have no argument \"%s\", but has it".formatted(verb.word(), name));
                });
        if (values.containsKey(TOKEN) && values.size() > 2) {
            throw bad("a resumptionToken must be the only argument, but there are others");
        }
        boolean wantsRecords = verb != OaiVerb.LIST_METADATA_FORMATS && verb != OaiVerb.LIST_SETS;
        if (verb != OaiVerb.IDENTIFY && wantsRecords && !values.containsKey(TOKEN)) {
            require(PREFIX);
        }
        if (verb == OaiVerb.GET_RECORD) {
            require(IDENTIFIER);
        }
        checkForm(PREFIX, prefix().isEmpty() || OaiSet.isWord(prefix().get()));
        checkForm("set", set().isEmpty() || OaiSet.isSpec(set().get()));
        checkForm(IDENTIFIER, identifier().isEmpty() || isUri(identifier().get()));
    }

    private void require(String name) {
        if (!values.containsKey(name)) {
            throw bad("%s must have the argument \"%s\", but has not".formatted(verb.word(), name));
        }
    }

    private void checkForm(String name, boolean isRight) {
        if (!isRight) {
            throw bad(
                    "the argument \"%s\" must have the form of one, but was \"%s\"".formatted(name, values.get(name)));
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    OaiVerb verb() {
        return verb;
    }

    Optional<String> token() {
        return value(TOKEN);
    }

    Optional<String> prefix() {
        return value(PREFIX);
    }

    Optional<String> set() {
        return value("set");
    }

    Optional<String> identifier() {
        return value(IDENTIFIER);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the arguments with the verb, in order. */
    Map<String, String> all() {
        return values;
    }

    /**
     * Returns what is selected.
     *
     * @param finest the provider's granularity
     * @throws Refusal if a time cannot be understood or the times do not go together
     */
    OaiSelection selection(OaiGranularity finest) {
        Optional<OaiGranularity> first = value("from").map(text -> granularity("from", text, finest));
        Optional<OaiGranularity> last = value("until").map(text -> granularity("until", text, finest));
        if (first.isPresent() && last.isPresent() && !first.equals(last)) {
            throw bad("\"from\" and \"until\" must be equally exact, but are not");
        }
        Optional<Instant> from = first.flatMap(how -> how.read(values.getOrDefault("from", "")));
        Optional<Instant> before =
                last.flatMap(how -> how.read(values.getOrDefault("until", "")).map(how::after));
        if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
            throw bad("\"from\" must not be later than \"until\", but is");
        }
        return new OaiSelection(from, before, set());
    }

    private static OaiGranularity granularity(String name, String text, OaiGranularity finest) {
        if (OaiGranularity.DAY.read(text).isPresent()) {
            return OaiGranularity.DAY;
        }
        if (finest == OaiGranularity.SECOND && OaiGranularity.SECOND.read(text).isPresent()) {
            return OaiGranularity.SECOND;
        }
        throw bad("\"%s\" must be a time as %s, or a day, but was \"%s\"".formatted(name, finest.pattern(), text));
    }
}
