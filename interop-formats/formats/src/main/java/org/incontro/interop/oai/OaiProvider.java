// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.privacy.Reader;
import org.incontro.interop.internal.Xml;

/**
 * Answers harvesters, as OAI-PMH 2.0 says. The portal takes the request off its web server and sends the answer back, as
 * {@code text/xml} with the status 200; if it is too busy, it sends 503 with {@code Retry-After} instead. Nothing is kept from one
 * request to the next, so that any node may answer. Immutable; as thread-safe as the source.
 *
 * <pre>{@code
 * OaiProvider provider = OaiProvider.of(source, "portal.example.org")
 *         .at("https://portal.example.org/oai").named("Portal").email("oai@example.org")
 *         .key(secret).metadata(OaiMetadata.cerif()).build();
 * byte[] xml = provider.answer("verb=ListRecords&metadataPrefix=oai_dc");
 * }</pre>
 */
public final class OaiProvider {

    /*
     * Lists go by the time of change and the identity, and a token holds the last of these that was handed out. An item that
     * changes while a list is read moves to its end, so it comes with its new content, perhaps for the second time, and none
     * is missed. With numbers of pages, all behind it would move forward, and one would be missed.
     */

    /** How many items are fetched from the source at once, beside those of a page. */
    private static final int AHEAD = 1;

    private final OaiSource source;
    private final ItemXml items;
    private final String address;
    private final String name;
    private final List<String> emails;
    private final OaiIdentifiers identifiers;
    private final Map<String, OaiMetadata> formats;
    private final OaiGranularity granularity;
    private final OaiDeletion deletion;
    private final int pageSize;
    private final TokenSeal seal;
    private final Clock clock;

    private OaiProvider(Builder builder) {
        source = builder.source;
        identifiers = new OaiIdentifiers(builder.repository);
        address = builder.address;
        name = builder.name;
        emails = List.copyOf(builder.emails);
        formats = new LinkedHashMap<>(builder.formats);
        granularity = builder.granularity;
        deletion = builder.deletion;
        pageSize = builder.pageSize;
        seal = new TokenSeal(builder.key, builder.tokenValidity, builder.repository + " " + granularity);
        clock = builder.clock;
        items = new ItemXml(identifiers, granularity, builder.reader);
    }

    /**
     * Starts a provider.
     *
     * @param source what the portal has
     * @param repository the name of the portal in identifiers: a domain that it owns
     * @throws IllegalArgumentException if the domain is none
     */
    public static Builder of(OaiSource source, String repository) {
        return new Builder(source, repository);
    }

    /**
     * Answers a request.
     *
     * @param query what stands behind the question mark of the address or, for a POST, in the body; encoded as it came
     * @return the answer or the error, as XML in UTF-8
     */
    public byte[] answer(String query) {
        Instant now = clock.instant();
        Map<String, String> asked = Map.of();
        try {
            Arguments arguments = Arguments.parse(query);
            asked = arguments.all();
            return AnswerXml.of(now, address, asked, body(arguments, now));
        } catch (Refusal refusal) {
            Xml error = new Xml()
                    .element("error", Map.of("code", refusal.error().code()), String.valueOf(refusal.getMessage()));
            return AnswerXml.of(now, address, refusal.isOfTheRequest() ? Map.of() : asked, error.toString());
        }
    }

    private String body(Arguments arguments, Instant now) {
        return switch (arguments.verb()) {
            case IDENTIFY -> identity();
            case LIST_METADATA_FORMATS -> metadataFormats(arguments.identifier());
            case LIST_SETS -> sets(arguments);
            case GET_RECORD -> record(arguments);
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(arguments, now);
        };
    }

    private String identity() {
        Xml xml = new Xml()
                .open("Identify")
                .element("repositoryName", name)
                .element("baseURL", address)
                .element("protocolVersion", "2.0");
        emails.forEach(email -> xml.element("adminEmail", email));
        return xml.element("earliestDatestamp", granularity.print(source.earliest()))
                .element("deletedRecord", deletion.word())
                .element("granularity", granularity.pattern())
                .open("description")
                .raw(identifiers.description())
                .close("description")
                .close("Identify")
                .toString();
    }

    private String metadataFormats(Optional<String> identifier) {
        List<OaiMetadata> those = new ArrayList<>(formats.values());
        if (identifier.isPresent()) {
            OaiItem item = find(identifier.get());
            those.removeIf(format -> items.record(item, format).isEmpty());
            if (those.isEmpty()) {
                throw new Refusal(OaiError.NO_METADATA_FORMATS, "there is no format for this record");
            }
        }
        Xml xml = new Xml().open("ListMetadataFormats");
        those.stream()
                .map(OaiMetadata::format)
                .forEach(format -> xml.open("metadataFormat")
                        .element("metadataPrefix", format.prefix())
                        .element("schema", format.schema())
                        .element("metadataNamespace", format.nameSpace())
                        .close("metadataFormat"));
        return xml.close("ListMetadataFormats").toString();
    }

    private String sets(Arguments arguments) {
        if (arguments.token().isPresent()) {
            throw new Refusal(OaiError.BAD_RESUMPTION_TOKEN, "the list of sets comes whole, without tokens");
        }
        List<OaiSet> sets = source.sets();
        if (sets.isEmpty()) {
            throw noSets();
        }
        Xml xml = new Xml().open("ListSets");
        sets.forEach(set -> xml.open("set")
                .element("setSpec", set.spec())
                .element("setName", set.name())
                .close("set"));
        return xml.close("ListSets").toString();
    }

    private static Refusal noSets() {
        return new Refusal(OaiError.NO_SET_HIERARCHY, "there are no sets here");
    }

    private String record(Arguments arguments) {
        OaiMetadata format = format(arguments.prefix().orElse(""));
        String record = items.record(find(arguments.identifier().orElse("")), format)
                .orElseThrow(() -> new Refusal(
                        OaiError.CANNOT_DISSEMINATE_FORMAT,
                        "the record cannot be had in the format that was asked for"));
        return new Xml().open("GetRecord").raw(record).close("GetRecord").toString();
    }

    private OaiItem find(String identifier) {
        return identifiers
                .read(identifier)
                .flatMap(source::find)
                .filter(this::isTold)
                .orElseThrow(() -> new Refusal(OaiError.ID_DOES_NOT_EXIST, "there is no such record"));
    }

    /** A repository that does not tell of deleted records tells of none at all. */
    private boolean isTold(OaiItem item) {
        return deletion != OaiDeletion.NO || items.isShown(item);
    }

    private OaiMetadata format(String prefix) {
        OaiMetadata format = formats.get(prefix);
        if (format == null) {
            throw new Refusal(
                    OaiError.CANNOT_DISSEMINATE_FORMAT,
                    "the format must be one of %s, but was \"%s\"".formatted(formats.keySet(), prefix));
        }
        return format;
    }

    private String list(Arguments arguments, Instant now) {
        Optional<Token> token = arguments
                .token()
                .map(text -> seal.open(text, arguments.verb(), now)
                        .filter(opened -> formats.containsKey(opened.prefix()))
                        .orElseThrow(() -> new Refusal(
                                OaiError.BAD_RESUMPTION_TOKEN,
                                "the token is not good for this request or has expired; start the list anew")));
        String prefix = token.map(Token::prefix).orElse(arguments.prefix().orElse(""));
        // First, for times that cannot be understood must not be repeated in the answer.
        OaiSelection selection = token.isPresent() ? token.get().selection() : arguments.selection(granularity);
        OaiMetadata format = format(prefix);
        if (selection.set().isPresent() && source.sets().isEmpty()) {
            throw noSets();
        }
        List<Entry> entries = entries(arguments.verb(), selection, token.map(Token::after), format);
        if (entries.isEmpty()) {
            throw new Refusal(OaiError.NO_RECORDS_MATCH, "the list is empty");
        }
        long before = token.map(Token::delivered).orElse(0L);
        Xml xml = new Xml().open(arguments.verb().word());
        List<Entry> page = entries.subList(0, Math.min(pageSize, entries.size()));
        page.forEach(entry -> xml.line().raw(entry.xml()));
        if (entries.size() > pageSize) {
            OaiPosition last = page.get(page.size() - 1).position();
            Token next = new Token(arguments.verb(), prefix, selection, last, before + page.size());
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("expirationDate", OaiGranularity.SECOND.print(seal.expiry(now)));
            attributes.put("cursor", Long.toString(before));
            xml.line().element("resumptionToken", attributes, seal.seal(next, now));
        } else if (token.isPresent()) {
            // Only here is it known how many there are: items that a format has no place for are passed over.
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("completeListSize", Long.toString(before + page.size()));
            attributes.put("cursor", Long.toString(before));
            xml.line().element("resumptionToken", attributes, "");
        }
        return xml.line().close(arguments.verb().word()).toString();
    }

    /** An item as it stands in a list. */
    private record Entry(OaiPosition position, String xml) {}

    /** Returns the items of a page, and one more if there is one; those that the format has no place for are passed over. */
    private List<Entry> entries(OaiVerb verb, OaiSelection selection, Optional<OaiPosition> start, OaiMetadata format) {
        List<Entry> entries = new ArrayList<>();
        Optional<OaiPosition> after = start;
        int wanted = pageSize + AHEAD;
        while (entries.size() < wanted) {
            List<OaiItem> batch = source.list(selection, after, wanted);
            for (OaiItem item : batch) {
                Optional<String> xml = isTold(item) ? items.of(verb, item, format) : Optional.empty();
                xml.ifPresent(text -> entries.add(new Entry(item.position(), text)));
            }
            if (batch.size() < wanted) {
                break;
            }
            after = Optional.of(batch.get(batch.size() - 1).position());
        }
        return entries;
    }

    /** Collects the settings of a provider. Confined to one thread. */
    public static final class Builder {

        private final OaiSource source;
        private final String repository;
        private final List<String> emails = new ArrayList<>();
        private final Map<String, OaiMetadata> formats = new LinkedHashMap<>();
        private String address = "";
        private String name = "";
        private byte[] key = new byte[0];
        private OaiGranularity granularity = OaiGranularity.SECOND;
        private OaiDeletion deletion = OaiDeletion.PERSISTENT;
        private int pageSize = 100;
        private Duration tokenValidity = Duration.ofDays(1);
        private Reader reader = Reader.anonymous();
        private Clock clock = Clock.systemUTC();

        private Builder(OaiSource source, String repository) {
            OaiIdentifiers.requireRepository(repository);
            this.source = source;
            this.repository = repository;
            this.name = repository;
            metadata(OaiMetadata.dublinCore());
        }

        /** Sets the address at which the provider is asked, which its answers repeat. */
        @CanIgnoreReturnValue
        public Builder at(String newAddress) {
            address = newAddress;
            return this;
        }

        /** Sets the name of the repository for people; its domain unless set. */
        @CanIgnoreReturnValue
        public Builder named(String newName) {
            name = newName;
            return this;
        }

        /**
         * Adds the mail address of those who run the repository; there must be one.
         *
         * @throws IllegalArgumentException if it has not the form of one
         */
        @CanIgnoreReturnValue
        public Builder email(String email) {
            int at = email.indexOf('@');
            boolean hasDomain = email.indexOf('.', at) > at + 1 && !email.endsWith(".");
            if (at < 1 || !hasDomain || email.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("email must be a mail address, but was \"%s\"".formatted(email));
            }
            emails.add(email);
            return this;
        }

        /**
         * Sets the secret that tokens are signed with, the same on all nodes.
         *
         * @throws IllegalArgumentException if it has fewer than 16 bytes
         */
        @CanIgnoreReturnValue
        public Builder key(byte[] secret) {
            if (secret.length < TokenSeal.SHORTEST_KEY) {
                throw new IllegalArgumentException(
                        "key must have at least %s bytes, but has %s".formatted(TokenSeal.SHORTEST_KEY, secret.length));
            }
            key = secret.clone();
            return this;
        }

        /** Adds a format, or replaces the one of the same prefix; Dublin Core is there. */
        @CanIgnoreReturnValue
        public Builder metadata(OaiMetadata format) {
            formats.put(format.format().prefix(), format);
            return this;
        }

        /** Sets how exactly times are told and understood; to the second unless set. */
        @CanIgnoreReturnValue
        public Builder granularity(OaiGranularity newGranularity) {
            granularity = newGranularity;
            return this;
        }

        /** Sets how long the source keeps deleted records; for ever unless set. With {@code NO} none of them is told. */
        @CanIgnoreReturnValue
        public Builder deletion(OaiDeletion newDeletion) {
            deletion = newDeletion;
            return this;
        }

        /**
         * Sets how many records a page has; 100 unless set.
         *
         * @throws IllegalArgumentException if it is below 1 or above 10,000
         */
        @CanIgnoreReturnValue
        public Builder pageSize(int records) {
            if (records < 1 || records > 10_000) {
                throw new IllegalArgumentException("pageSize must be from 1 to 10000, but was " + records);
            }
            pageSize = records;
            return this;
        }

        /** Sets how long a token is good for; a day unless set. */
        @CanIgnoreReturnValue
        public Builder tokenValidity(Duration validity) {
            tokenValidity = validity;
            return this;
        }

        /** Sets for whom the records are; for anybody unless set. What they may not see is left out. */
        @CanIgnoreReturnValue
        public Builder shownTo(Reader newReader) {
            reader = newReader;
            return this;
        }

        /** Sets the clock; that of the system unless set. */
        @CanIgnoreReturnValue
        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        /**
         * Returns the provider.
         *
         * @throws IllegalArgumentException if address, mail address or key is missing
         */
        public OaiProvider build() {
            if (address.isEmpty() || emails.isEmpty() || key.length == 0) {
                throw new IllegalArgumentException(
                        "a provider must have an address, an email and a key, but one is missing; see at, email and key");
            }
            return new OaiProvider(this);
        }
    }
}
