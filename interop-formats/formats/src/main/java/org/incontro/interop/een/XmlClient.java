// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.value.Languages;
import org.incontro.core.value.PartialDate;

/** Describes the company behind a profile, which has no name. */
final class XmlClient {

    private static final CodeTable CODES = CodeTable.BUNDLED;

    private final ProfileFields fields;

    private XmlClient(ProfileFields fields) {
        this.fields = fields;
    }

    static void read(ProfileFields fields, Opportunity.Builder profile) {
        XmlClient client = new XmlClient(fields);
        profile.client(client.facts());
        fields.nodes("company/languages/language")
                .forEach(node -> client.language(node).ifPresent(profile::clientLanguage));
    }

    private OrganisationFacts facts() {
        // Kind and size are one text here; in the table they are one code with a dot between.
        String asWritten = fields.word("company/kind");
        Optional<String> code = CODES.find("company-kind", asWritten);
        boolean isKnown = code.isPresent();
        String[] kindAndSize = code.orElse("").split("\\.", 2);
        OrganisationKind kind = isKnown
                ? new OrganisationKind(kindAndSize[0])
                : asWritten.isEmpty() ? OrganisationKind.OTHER : new OrganisationKind(asWritten);
        Optional<OrganisationSize> size = isKnown && kindAndSize.length == 2
                ? Optional.of(new OrganisationSize(kindAndSize[1]))
                : Optional.empty();
        return new OrganisationFacts(
                kind,
                size,
                founded(),
                fields.text("company/turnover"),
                fields.truth("company/transnational"),
                fields.english("company/experience"),
                certifications());
    }

    private Optional<PartialDate> founded() {
        Optional<FeedNode> since = fields.said("company/since");
        if (since.isEmpty() || since.get().text().strip().equals("0")) {
            return Optional.empty();
        }
        try {
            PartialDate year = PartialDate.parse(since.get().text().strip());
            since.get().take();
            return Optional.of(year);
        } catch (IllegalArgumentException e) {
            fields.notUnderstood(since.get(), "1999");
            return Optional.empty();
        }
    }

    private List<String> certifications() {
        List<String> all = new ArrayList<>();
        for (FeedNode node : fields.nodes("company/certifications/certification")) {
            String label = node.isLeaf() ? node.text().strip() : fields.word(node, "other");
            if (node.isLeaf()) {
                node.take();
            }
            String text = label.isEmpty() ? fields.word(node, "key") : label;
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
        return all;
    }

    private Optional<String> language(FeedNode node) {
        String key = fields.peek(node, "key");
        String label = fields.peek(node, "label");
        if (key.isEmpty() && label.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> byLabel = CODES.find("language", label);
        Optional<String> tag = tag(key).or(() -> byLabel);
        if (tag.isEmpty()) {
            fields.notUnderstood(node, "en, English");
            return tag;
        }
        if (tag(key).isPresent()) {
            fields.take(node, "key");
        }
        if (byLabel.equals(tag)) {
            fields.take(node, "label");
        }
        return tag;
    }

    private static Optional<String> tag(String key) {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(Languages.canonical(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
