// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/**
 * Data that belongs together, such as the opportunities of a region. Immutable and thread-safe.
 *
 * @param iri what it is known by
 * @param title what it is called; mandatory
 * @param description what is in it; mandatory
 * @param publisher who answers for it, if that is another than for the catalogue
 * @param contact where questions go, if said
 * @param keywords words under which it is found
 * @param themes what it is about
 * @param languages BCP 47 tags of the languages of its texts
 * @param areas the territorial units that it covers
 * @param frequency how often it is renewed, if said
 * @param landingPage a page about it, if there is one
 * @param issued since when it is published, if said
 * @param modified when it was last changed, if said
 * @param distributions the forms in which it can be had
 */
public record Dataset(
        String iri,
        LocalizedText title,
        LocalizedText description,
        Optional<Publisher> publisher,
        Optional<ContactDesk> contact,
        List<LocalizedText> keywords,
        List<DataTheme> themes,
        List<String> languages,
        List<NutsCode> areas,
        Optional<UpdateFrequency> frequency,
        Optional<String> landingPage,
        Optional<PartialDate> issued,
        Optional<PartialDate> modified,
        List<Distribution> distributions) {

    /**
     * Copies the lists and checks the parts.
     *
     * @throws IllegalArgumentException naming all that is missing or wrong
     */
    public Dataset {
        keywords = List.copyOf(keywords);
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
        areas = List.copyOf(areas);
        distributions = List.copyOf(distributions);
        new Rules("the dataset", iri)
                .iri("iri", iri)
                .text("title", "dct:title", title)
                .text("description", "dct:description", description)
                .iri("landingPage", landingPage)
                .languages(languages)
                .keywords(keywords)
                .check();
    }

    /**
     * Starts the description of one.
     *
     * @param iri what it is known by, such as the address of its page
     */
    public static Builder builder(String iri) {
        return new Builder(iri);
    }

    /** Collects the parts; what is not set is empty. Confined to one thread. */
    public static final class Builder {

        private final String iri;
        private final List<LocalizedText> keywords = new ArrayList<>();
        private final List<DataTheme> themes = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private final List<NutsCode> areas = new ArrayList<>();
        private final List<Distribution> distributions = new ArrayList<>();
        private LocalizedText title = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private Optional<Publisher> publisher = Optional.empty();
        private Optional<ContactDesk> contact = Optional.empty();
        private Optional<UpdateFrequency> frequency = Optional.empty();
        private Optional<String> landingPage = Optional.empty();
        private Optional<PartialDate> issued = Optional.empty();
        private Optional<PartialDate> modified = Optional.empty();

        private Builder(String iri) {
            this.iri = iri;
        }

        /** Sets what it is called in one language. */
        @CanIgnoreReturnValue
        public Builder title(String language, String text) {
            title = title.with(language, text);
            return this;
        }

        /** Sets what is in it in one language. */
        @CanIgnoreReturnValue
        public Builder description(String language, String text) {
            description = description.with(language, text);
            return this;
        }

        /** Sets who answers for it. */
        @CanIgnoreReturnValue
        public Builder publisher(Publisher given) {
            publisher = Optional.of(given);
            return this;
        }

        /** Sets where questions go. */
        @CanIgnoreReturnValue
        public Builder contact(ContactDesk given) {
            contact = Optional.of(given);
            return this;
        }

        /** Adds a word under which it is found. */
        @CanIgnoreReturnValue
        public Builder keyword(LocalizedText given) {
            keywords.add(given);
            return this;
        }

        /** Adds what it is about. */
        @CanIgnoreReturnValue
        public Builder theme(DataTheme given) {
            themes.add(given);
            return this;
        }

        /** Adds the BCP 47 tag of a language of its texts. */
        @CanIgnoreReturnValue
        public Builder language(String given) {
            languages.add(given);
            return this;
        }

        /** Adds a territorial unit that it covers. */
        @CanIgnoreReturnValue
        public Builder area(NutsCode given) {
            areas.add(given);
            return this;
        }

        /** Sets how often it is renewed. */
        @CanIgnoreReturnValue
        public Builder frequency(UpdateFrequency given) {
            frequency = Optional.of(given);
            return this;
        }

        /** Sets a page about it. */
        @CanIgnoreReturnValue
        public Builder landingPage(String given) {
            landingPage = Optional.of(given);
            return this;
        }

        /** Sets since when it is published. */
        @CanIgnoreReturnValue
        public Builder issued(PartialDate given) {
            issued = Optional.of(given);
            return this;
        }

        /** Sets when it was last changed. */
        @CanIgnoreReturnValue
        public Builder modified(PartialDate given) {
            modified = Optional.of(given);
            return this;
        }

        /** Adds a form in which it can be had. */
        @CanIgnoreReturnValue
        public Builder distribution(Distribution given) {
            distributions.add(given);
            return this;
        }

        /**
         * Returns the description.
         *
         * @throws IllegalArgumentException naming all that is missing or wrong
         */
        public Dataset build() {
            return new Dataset(
                    iri,
                    title,
                    description,
                    publisher,
                    contact,
                    keywords,
                    themes,
                    languages,
                    areas,
                    frequency,
                    landingPage,
                    issued,
                    modified,
                    distributions);
        }
    }
}
