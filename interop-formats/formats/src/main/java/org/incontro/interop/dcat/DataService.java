// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;

/**
 * An interface through which datasets can be asked, such as one of OAI-PMH. Immutable and thread-safe.
 *
 * @param iri what it is known by
 * @param title what it is called; mandatory
 * @param description what it does; may be empty
 * @param endpointUrls where it is asked; at least one is mandatory
 * @param endpointDescription a description for programs, if there is one
 * @param publisher who answers for it, if that is another than for the catalogue
 * @param contact where questions go, if said
 * @param licence the IRI of the licence, if said
 * @param conformsTo IRIs of the standards that it keeps to
 * @param serves IRIs of the datasets that it gives access to
 */
public record DataService(
        String iri,
        LocalizedText title,
        LocalizedText description,
        List<String> endpointUrls,
        Optional<String> endpointDescription,
        Optional<Publisher> publisher,
        Optional<ContactDesk> contact,
        Optional<String> licence,
        List<String> conformsTo,
        List<String> serves) {

    /**
     * Copies the lists and checks the parts.
     *
     * @throws IllegalArgumentException naming all that is missing or wrong
     */
    public DataService {
        endpointUrls = List.copyOf(endpointUrls);
        conformsTo = List.copyOf(conformsTo);
        serves = List.copyOf(serves);
        new Rules("the data service", iri)
                .iri("iri", iri)
                .text("title", "dct:title", title)
                .optional("description", description)
                .present(!endpointUrls.isEmpty(), "an endpointUrl", "dcat:endpointURL")
                .iris("endpointUrl", endpointUrls)
                .iri("endpointDescription", endpointDescription)
                .iri("licence", licence)
                .iris("conformsTo", conformsTo)
                .iris("serves", serves)
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
        private final List<String> endpointUrls = new ArrayList<>();
        private final List<String> conformsTo = new ArrayList<>();
        private final List<String> serves = new ArrayList<>();
        private LocalizedText title = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private Optional<String> endpointDescription = Optional.empty();
        private Optional<Publisher> publisher = Optional.empty();
        private Optional<ContactDesk> contact = Optional.empty();
        private Optional<String> licence = Optional.empty();

        private Builder(String iri) {
            this.iri = iri;
        }

        /** Sets what it is called in one language. */
        @CanIgnoreReturnValue
        public Builder title(String language, String text) {
            title = title.with(language, text);
            return this;
        }

        /** Sets what it does in one language. */
        @CanIgnoreReturnValue
        public Builder description(String language, String text) {
            description = description.with(language, text);
            return this;
        }

        /** Adds where it is asked. */
        @CanIgnoreReturnValue
        public Builder endpointUrl(String given) {
            endpointUrls.add(given);
            return this;
        }

        /** Sets where a description for programs is. */
        @CanIgnoreReturnValue
        public Builder endpointDescription(String given) {
            endpointDescription = Optional.of(given);
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

        /** Sets the IRI of the licence. */
        @CanIgnoreReturnValue
        public Builder licence(String given) {
            licence = Optional.of(given);
            return this;
        }

        /** Adds the IRI of a standard that it keeps to. */
        @CanIgnoreReturnValue
        public Builder conformsTo(String given) {
            conformsTo.add(given);
            return this;
        }

        /** Adds the IRI of a dataset that it gives access to. */
        @CanIgnoreReturnValue
        public Builder serves(String given) {
            serves.add(given);
            return this;
        }

        /**
         * Returns the description.
         *
         * @throws IllegalArgumentException naming all that is missing or wrong
         */
        public DataService build() {
            return new DataService(
                    iri,
                    title,
                    description,
                    endpointUrls,
                    endpointDescription,
                    publisher,
                    contact,
                    licence,
                    conformsTo,
                    serves);
        }
    }
}
