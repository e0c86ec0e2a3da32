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
 * All that a region publishes. Immutable and thread-safe.
 *
 * @param iri what it is known by
 * @param title what it is called; mandatory
 * @param description what is in it; mandatory
 * @param publisher who answers for it; mandatory
 * @param homepage its page, if it has one
 * @param licence the IRI of the licence of the descriptions, if said
 * @param languages BCP 47 tags of the languages of the descriptions
 * @param areas the territorial units that it covers
 * @param issued since when it is published, if said
 * @param modified when it was last changed, if said
 * @param datasets the data
 * @param services the interfaces
 */
public record DataCatalog(
        String iri,
        LocalizedText title,
        LocalizedText description,
        Optional<Publisher> publisher,
        Optional<String> homepage,
        Optional<String> licence,
        List<String> languages,
        List<NutsCode> areas,
        Optional<PartialDate> issued,
        Optional<PartialDate> modified,
        List<Dataset> datasets,
        List<DataService> services) {

    /**
     * Copies the lists and checks the parts.
     *
     * @throws IllegalArgumentException naming all that is missing or wrong
     */
    public DataCatalog {
        languages = List.copyOf(languages);
        areas = List.copyOf(areas);
        datasets = List.copyOf(datasets);
        services = List.copyOf(services);
        new Rules("the catalogue", iri)
                .iri("iri", iri)
                .text("title", "dct:title", title)
                .text("description", "dct:description", description)
                .present(publisher.isPresent(), "a publisher", "dct:publisher")
                .iri("homepage", homepage)
                .iri("licence", licence)
                .languages(languages)
                .served(datasets, services)
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
        private final List<String> languages = new ArrayList<>();
        private final List<NutsCode> areas = new ArrayList<>();
        private final List<Dataset> datasets = new ArrayList<>();
        private final List<DataService> services = new ArrayList<>();
        private LocalizedText title = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private Optional<Publisher> publisher = Optional.empty();
        private Optional<String> homepage = Optional.empty();
        private Optional<String> licence = Optional.empty();
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

        /** Sets its page. */
        @CanIgnoreReturnValue
        public Builder homepage(String given) {
            homepage = Optional.of(given);
            return this;
        }

        /** Sets the IRI of the licence of the descriptions. */
        @CanIgnoreReturnValue
        public Builder licence(String given) {
            licence = Optional.of(given);
            return this;
        }

        /** Adds the BCP 47 tag of a language of the descriptions. */
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

        /** Adds data. */
        @CanIgnoreReturnValue
        public Builder dataset(Dataset given) {
            datasets.add(given);
            return this;
        }

        /** Adds an interface. */
        @CanIgnoreReturnValue
        public Builder service(DataService given) {
            services.add(given);
            return this;
        }

        /**
         * Returns the description.
         *
         * @throws IllegalArgumentException naming all that is missing or wrong
         */
        public DataCatalog build() {
            return new DataCatalog(
                    iri,
                    title,
                    description,
                    publisher,
                    homepage,
                    licence,
                    languages,
                    areas,
                    issued,
                    modified,
                    datasets,
                    services);
        }
    }
}
