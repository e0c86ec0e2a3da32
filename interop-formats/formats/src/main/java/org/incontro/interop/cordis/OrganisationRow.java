// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Site;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.ProblemCollector;

/** Maps a row of organisations. The names of fields are those of CORDIS. */
final class OrganisationRow {

    /** The activity types of CORDIS. */
    private static final Map<String, OrganisationKind> KINDS = Map.of(
            "HES", OrganisationKind.UNIVERSITY,
            "REC", OrganisationKind.RESEARCH_CENTRE,
            "PRC", OrganisationKind.COMPANY,
            "PUB", OrganisationKind.PUBLIC_BODY,
            "OTH", OrganisationKind.OTHER);

    private static final Map<String, OrganisationSize> SIZES =
            Map.of("true", OrganisationSize.SME, "false", OrganisationSize.NOT_SME);

    private static final Address NOWHERE =
            new Address("", "", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    private OrganisationRow() {}

    static Optional<OrganisationDraft> read(JsonRecord row, String region, ProblemCollector problems) {
        JsonFields fields = new JsonFields(row, problems);
        Optional<EntityId> id = fields.converted("pic", "999978530", pic -> Optional.of(EntityId.of(region, pic)));
        if (id.isEmpty()) {
            problems.report(row.problem(ReadProblem.MISSING, "/pic"));
            return Optional.empty();
        }
        String pic = id.get().local();
        return Optional.of(new OrganisationDraft(pic, row.place(), organisation(id.get(), pic, fields)));
    }

    private static Organisation organisation(EntityId id, String pic, JsonFields fields) {
        Organisation.Builder organisation = Organisation.builder(id)
                .revision(Revision.initial().from(Provenance.of("cordis", pic)))
                .name(LocalizedText.undetermined(fields.text("name")))
                .identifier(Identifier.of(IdentifierScheme.PIC, pic));
        fields.converted("vatNumber", "DE123456789", vat -> Optional.of(Identifier.of(IdentifierScheme.VAT, vat)))
                .ifPresent(organisation::identifier);
        addText(fields.text("shortName"), organisation::alternativeName);
        addText(fields.text("organizationURL"), organisation::website);
        fields.converted("type", "HES, REC, PRC, PUB, OTH", type -> Optional.ofNullable(KINDS.get(type)))
                .ifPresent(organisation::kind);
        fields.converted("sme", "true, false", sme -> Optional.ofNullable(SIZES.get(sme)))
                .ifPresent(organisation::size);
        Address address = address(fields);
        if (!address.equals(NOWHERE)) {
            organisation.site(Site.main(address));
        }
        return organisation.extensions(fields.extensions()).build();
    }

    private static void addText(String text, Consumer<String> target) {
        if (!text.isEmpty()) {
            target.accept(text);
        }
    }

    private static Address address(JsonFields fields) {
        return new Address(
                fields.text("street"),
                fields.text("postCode"),
                fields.text("city"),
                "",
                fields.converted("country", "DE", Country::find),
                fields.converted("nuts", "DE111", NutsCode::find),
                fields.converted("geolocation", "48.77,9.18", OrganisationRow::point));
    }

    /** Older files put the two numbers into parentheses. */
    private static Optional<GeoPoint> point(String written) {
        String text = written.replace("(", "").replace(")", "");
        int comma = text.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(text.substring(0, comma));
        double longitude = Double.parseDouble(text.substring(comma + 1));
        return Optional.of(new GeoPoint(latitude, longitude));
    }
}
