// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Optional;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.WebAddresses;

/**
 * What a feed says of itself. Immutable and thread-safe.
 *
 * @param id the IRI that it keeps for ever, wherever it moves
 * @param title what it is called, in one language
 * @param author who answers for it: a body, not a person
 * @param updated when something in it last changed; the time of the first record if not said
 * @param self where it can be had, if said
 * @param next where the page after this one can be had, if there is one (RFC 5005)
 * @param previous where the page before this one can be had, if there is one
 * @param hub where one subscribes to be told of changes (WebSub), if anywhere
 */
public record AtomFeed(
        String id,
        LocalizedText title,
        String author,
        Optional<Instant> updated,
        Optional<String> self,
        Optional<String> next,
        Optional<String> previous,
        Optional<String> hub) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is missing or cannot be written
     */
    public AtomFeed {
        require(id.indexOf(':') > 0 && isWord(id) && id.indexOf(' ') < 0, "id", "an absolute IRI", id);
        require(
                title.texts().size() == 1,
                "title",
                "a text in one language",
                title.texts().toString());
        title.texts().values().forEach(words -> require(isWord(words), "title", "without control characters", words));
        require(isWord(author), "author", "a name without control characters", author);
        self.ifPresent(address -> requireAddress("self", address));
        next.ifPresent(address -> requireAddress("next", address));
        previous.ifPresent(address -> requireAddress("previous", address));
        hub.ifPresent(address -> requireAddress("hub", address));
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && PlainCharacters.areAllIn(text);
    }

    private static void requireAddress(String name, String address) {
        require(WebAddresses.isOne(address), name, "an address such as https://…", address);
    }

    private static void require(boolean isRight, String name, String rule, String value) {
        if (!isRight) {
            throw new IllegalArgumentException("%s must be %s, but was \"%s\"".formatted(name, rule, value));
        }
    }

    /**
     * Starts a feed with a title and an author that say nothing.
     *
     * @param id the IRI that it keeps for ever
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Collects what a feed says of itself. Confined to one thread. */
    public static final class Builder {

        private final String id;
        private LocalizedText title = LocalizedText.of("en", "Opportunities");
        private String author = "Incontro";
        private Optional<Instant> updated = Optional.empty();
        private Optional<String> self = Optional.empty();
        private Optional<String> next = Optional.empty();
        private Optional<String> previous = Optional.empty();
        private Optional<String> hub = Optional.empty();

        private Builder(String id) {
            this.id = id;
        }

        /** Sets what it is called, in its one language. */
        @CanIgnoreReturnValue
        public Builder title(String language, String text) {
            title = LocalizedText.of(Languages.canonical(language), text);
            return this;
        }

        /** Sets who answers for it: a body, not a person. */
        @CanIgnoreReturnValue
        public Builder author(String name) {
            author = name;
            return this;
        }

        /** Sets when something in it last changed; must be said of a feed whose newest record does not come first. */
        @CanIgnoreReturnValue
        public Builder updated(Instant time) {
            updated = Optional.of(time);
            return this;
        }

        /** Sets where it can be had. */
        @CanIgnoreReturnValue
        public Builder self(String address) {
            self = Optional.of(address);
            return this;
        }

        /** Sets where the page after this one can be had. */
        @CanIgnoreReturnValue
        public Builder next(String address) {
            next = Optional.of(address);
            return this;
        }

        /** Sets where the page before this one can be had. */
        @CanIgnoreReturnValue
        public Builder previous(String address) {
            previous = Optional.of(address);
            return this;
        }

        /** Sets where one subscribes to be told of changes. */
        @CanIgnoreReturnValue
        public Builder hub(String address) {
            hub = Optional.of(address);
            return this;
        }

        /**
         * Returns the feed.
         *
         * @throws IllegalArgumentException if a part is missing or cannot be written
         */
        public AtomFeed build() {
            return new AtomFeed(id, title, author, updated, self, next, previous, hub);
        }
    }
}
