// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/**
 * One form in which a dataset can be had. Immutable and thread-safe.
 *
 * @param iri what it is known by
 * @param title what it is called; may be empty
 * @param description what is in it; may be empty
 * @param accessUrl where one gets it, or gets to it; mandatory
 * @param downloadUrl the file itself, if it is one
 * @param licence the IRI of the licence, if said
 * @param fileType in what form it comes, if said
 * @param conformsTo IRIs of schemas and standards that it keeps to
 * @param modified when it was last changed, if said
 */
public record Distribution(
        String iri,
        LocalizedText title,
        LocalizedText description,
        Optional<String> accessUrl,
        Optional<String> downloadUrl,
        Optional<String> licence,
        Optional<FileType> fileType,
        List<String> conformsTo,
        Optional<PartialDate> modified) {

    /**
     * Copies the lists and checks the parts.
     *
     * @throws IllegalArgumentException naming all that is missing or wrong
     */
    public Distribution {
        conformsTo = List.copyOf(conformsTo);
        new Rules("the distribution", iri)
                .optional("title", title)
                .optional("description", description)
                .present(accessUrl.isPresent(), "an accessUrl", "dcat:accessURL")
                .iri("iri", iri)
                .iri("accessUrl", accessUrl)
                .iri("downloadUrl", downloadUrl)
                .iri("licence", licence)
                .iris("conformsTo", conformsTo)
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
        private final List<String> conformsTo = new ArrayList<>();
        private LocalizedText title = LocalizedText.empty();
        private LocalizedText description = LocalizedText.empty();
        private Optional<String> accessUrl = Optional.empty();
        private Optional<String> downloadUrl = Optional.empty();
        private Optional<String> licence = Optional.empty();
        private Optional<FileType> fileType = Optional.empty();
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

        /** Sets where one gets it, or gets to it. */
        @CanIgnoreReturnValue
        public Builder accessUrl(String given) {
            accessUrl = Optional.of(given);
            return this;
        }

        /** Sets where the file itself is. */
        @CanIgnoreReturnValue
        public Builder downloadUrl(String given) {
            downloadUrl = Optional.of(given);
            return this;
        }

        /** Sets the IRI of the licence. */
        @CanIgnoreReturnValue
        public Builder licence(String given) {
            licence = Optional.of(given);
            return this;
        }

        /** Sets in what form it comes. */
        @CanIgnoreReturnValue
        public Builder fileType(FileType given) {
            fileType = Optional.of(given);
            return this;
        }

        /** Adds the IRI of a schema or standard that it keeps to. */
        @CanIgnoreReturnValue
        public Builder conformsTo(String given) {
            conformsTo.add(given);
            return this;
        }

        /** Sets when it was last changed. */
        @CanIgnoreReturnValue
        public Builder modified(PartialDate given) {
            modified = Optional.of(given);
            return this;
        }

        /**
         * Returns the description.
         *
         * @throws IllegalArgumentException naming all that is missing or wrong
         */
        public Distribution build() {
            return new Distribution(
                    iri, title, description, accessUrl, downloadUrl, licence, fileType, conformsTo, modified);
        }
    }
}
