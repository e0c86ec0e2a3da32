// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.ror;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** Maps one record of ROR. The names of fields are those of ROR. Used once. */
final class RorRecord {

    private static final Map<String, OrganisationKind> KINDS = Map.of(
            "education", OrganisationKind.UNIVERSITY,
            "company", OrganisationKind.COMPANY,
            "government", OrganisationKind.PUBLIC_BODY,
            "facility", OrganisationKind.RESEARCH_CENTRE,
            "nonprofit", OrganisationKind.ASSOCIATION);

    private static final Map<String, IdentifierScheme> SCHEMES = Map.of(
            "isni", IdentifierScheme.ISNI,
            "grid", new IdentifierScheme("GRID"),
            "fundref", new IdentifierScheme("FUNDREF"),
            "wikidata", new IdentifierScheme("WIKIDATA"));

    private final JsonRecord record;
    private final JsonFields fields;
    private final ProblemCollector problems;
    private Extensions kept = Extensions.none();

    RorRecord(JsonRecord record, ProblemCollector problems) {
        this.record = record;
        this.problems = problems;
        fields = new JsonFields(record, problems);
    }

    /** Returns the organisation, or empty if it has no id; then that was reported. */
    Optional<Organisation> read(String region) {
        Optional<Identifier> ror = fields.converted(
                "id",
                "https://ror.org/00pjdza24",
                id -> Optional.of(Identifier.of(IdentifierScheme.ROR, id)).filter(Identifier::isValid));
        if (ror.isEmpty()) {
            problems.report(record.problem(ReadProblem.MISSING, "/id"));
        }
        return ror.map(id -> organisation(EntityId.of(region, id.value()), id));
    }

    private Organisation organisation(EntityId id, Identifier ror) {
        Organisation.Builder organisation =
                Organisation.builder(id).revision(revision(ror)).identifier(ror);
        names(organisation);
        facts(organisation);
        sites(organisation);
        registers(organisation);
        websites(organisation);
        parent(organisation, id.region());
        boolean isActive = fields.text("status").equals("active");
        Optional.of(ParticipantStatus.DEACTIVATED).filter(status -> !isActive).ifPresent(organisation::status);
        Extensions left = fields.extensions();
        for (Map.Entry<String, String> field : left.fields().entrySet()) {
            kept = kept.with(field.getKey(), field.getValue());
        }
        return organisation.extensions(kept).build();
    }

    /** The day of the last change stays among the extensions too, with the rest of the bookkeeping. */
    private Revision revision(Identifier ror) {
        Provenance origin = Provenance.of("ror", ror.value());
        JsonValue admin = record.fields().values().getOrDefault("admin", JsonValue.Literal.NULL);
        String day = text(object(object(admin).values().getOrDefault("last_modified", JsonValue.Literal.NULL)), "date");
        try {
            return Revision.of(
                            0, LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .from(origin);
        } catch (DateTimeException e) {
            return Revision.initial().from(origin);
        }
    }

    private void names(Organisation.Builder organisation) {
        List<JsonValue.Fields> names = fields.objects("names");
        LocalizedText name = LocalizedText.empty();
        List<String> others = new ArrayList<>();
        for (String type : List.of("ror_display", "label")) {
            for (JsonValue.Fields one : names) {
                String language = language(one);
                if (texts(one, "types").contains(type) && name.in(language).isEmpty()) {
                    name = name.with(language, text(one, "value"));
                }
            }
        }
        for (JsonValue.Fields one : names) {
            String text = text(one, "value");
            if (!text.isEmpty() && !name.texts().containsValue(text)) {
                others.add(text);
            }
        }
        organisation.name(name);
        others.stream().distinct().forEach(organisation::alternativeName);
    }

    private static String language(JsonValue.Fields name) {
        try {
            String tag = text(name, "lang");
            return tag.isEmpty() ? Languages.UNDETERMINED : Languages.canonical(tag);
        } catch (IllegalArgumentException e) {
            return Languages.UNDETERMINED;
        }
    }

    private void facts(Organisation.Builder organisation) {
        List<String> types = fields.texts("types");
        OrganisationKind kind = types.stream()
                .filter(KINDS::containsKey)
                .findFirst()
                .map(KINDS::get)
                .orElse(OrganisationKind.OTHER);
        if (types.size() > 1 || !types.stream().allMatch(KINDS::containsKey)) {
            keep("types");
        }
        Optional<PartialDate> founded =
                fields.converted("established", "1868", year -> Optional.of(PartialDate.of(Integer.parseInt(year))));
        organisation.facts(new OrganisationFacts(
                kind, Optional.empty(), founded, "", Optional.empty(), LocalizedText.empty(), List.of()));
    }

    private void sites(Organisation.Builder organisation) {
        boolean isMain = true;
        for (JsonValue.Fields location : fields.objects("locations")) {
            JsonValue.Fields details =
                    object(location.values().getOrDefault("geonames_details", JsonValue.Literal.NULL));
            Address address = new Address(
                    "",
                    "",
                    text(details, "name"),
                    text(details, "country_subdivision_name"),
                    Country.find(text(details, "country_code")),
                    Optional.empty(),
                    point(details));
            organisation.site(new Site(SiteKind.OPERATIVE, "", address, isMain, Optional.empty()));
            isMain = false;
        }
        if (!isMain) {
            keep("locations");
        }
    }

    private static Optional<GeoPoint> point(JsonValue.Fields details) {
        try {
            return Optional.of(
                    new GeoPoint(Double.parseDouble(text(details, "lat")), Double.parseDouble(text(details, "lng"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void registers(Organisation.Builder organisation) {
        for (JsonValue.Fields register : fields.objects("external_ids")) {
            IdentifierScheme scheme = SCHEMES.get(text(register, "type"));
            if (scheme == null) {
                keep("external_ids");
                continue;
            }
            List<String> values = new ArrayList<>(List.of(text(register, "preferred")));
            values.addAll(texts(register, "all"));
            values.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> Identifier.of(scheme, value))
                    .distinct()
                    .forEach(organisation::identifier);
        }
    }

    private void websites(Organisation.Builder organisation) {
        for (JsonValue.Fields link : fields.objects("links")) {
            if (text(link, "type").equals("website")) {
                organisation.website(text(link, "value"));
            } else {
                keep("links");
            }
        }
    }

    private void parent(Organisation.Builder organisation, String region) {
        boolean hasParent = false;
        for (JsonValue.Fields relation : fields.objects("relationships")) {
            String id = text(relation, "id");
            if (!hasParent && text(relation, "type").equals("parent") && !id.isBlank()) {
                Identifier parent = Identifier.of(IdentifierScheme.ROR, id);
                // One that is no ROR is kept, and names nobody.
                hasParent = parent.isValid();
                if (hasParent) {
                    organisation.parent(EntityId.of(region, parent.value()));
                }
            }
            keep("relationships");
        }
    }

    /** Keeps a field whole, since not all of it has a place. */
    private void keep(String name) {
        kept = kept.with(
                JsonRecord.pointer("", name),
                record.fields()
                        .values()
                        .getOrDefault(name, JsonValue.Literal.NULL)
                        .json());
    }

    private static JsonValue.Fields object(JsonValue value) {
        return value instanceof JsonValue.Fields found ? found : new JsonValue.Fields(Map.of());
    }

    private static String text(JsonValue.Fields of, String name) {
        JsonValue value = of.values().getOrDefault(name, JsonValue.Literal.NULL);
        return value.equals(JsonValue.Literal.NULL)
                ? ""
                : JsonFields.textOf(value).orElse("");
    }

    private static List<String> texts(JsonValue.Fields of, String name) {
        return of.values().get(name) instanceof JsonValue.Items items
                ? items.values().stream()
                        .flatMap(item -> JsonFields.textOf(item).stream())
                        .toList()
                : List.of();
    }
}
