// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.Money;
import org.jspecify.annotations.Nullable;

/** The forms of what participants and opportunities both have. */
final class CommonForms {

    static final Form<Identifier> IDENTIFIER = new IdentifierForm();
    static final Form<Revision> REVISION = new RevisionForm();
    static final Form<Money> MONEY = new MoneyForm();
    static final Form<Address> ADDRESS = new AddressForm();
    static final Form<ContactPoint> CONTACT = new ContactForm();
    static final Form<Consent> CONSENT = new ConsentForm();
    static final Form<Disclosure> DISCLOSURE = new DisclosureForm();
    static final Form<Extensions> EXTENSIONS =
            new MappedForm<>(new ListForm<>(new FieldForm()), CommonForms::extensions, CommonForms::fields);

    private CommonForms() {}

    private static Extensions extensions(List<Map.Entry<String, String>> fields) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        fields.forEach(field -> inOrder.put(field.getKey(), field.getValue()));
        return new Extensions(inOrder);
    }

    private static List<Map.Entry<String, String>> fields(Extensions extensions) {
        return List.copyOf(extensions.fields().entrySet());
    }

    private static final class FieldForm extends ObjectForm<Map.Entry<String, String>> {

        private final Property<Map.Entry<String, String>, String> path =
                required("path", "Where it stood in its source.", Forms.TEXT, Map.Entry::getKey);
        private final Property<Map.Entry<String, String>, String> text =
                required("text", "Its raw text.", Forms.TEXT, Map.Entry::getValue);

        FieldForm() {
            super("extension", "What a source said and the model has no place for.");
        }

        @Override
        Map.Entry<String, String> build(@Nullable Object[] values) {
            return Map.entry(path.in(values), text.in(values));
        }
    }

    private static final class IdentifierForm extends ObjectForm<Identifier> {

        private final Property<Identifier, IdentifierScheme> scheme = required(
                "scheme",
                "The register.",
                Forms.code(IdentifierScheme.class, IdentifierScheme::new),
                Identifier::scheme);
        private final Property<Identifier, String> value =
                required("value", "The name in the register's form.", Forms.TEXT, Identifier::value);

        IdentifierForm() {
            super("identifier", "A name that a register gave.");
        }

        @Override
        Identifier build(@Nullable Object[] values) {
            return new Identifier(scheme.in(values), value.in(values));
        }
    }

    private static final class ProvenanceForm extends ObjectForm<Provenance> {

        private final Property<Provenance, String> source =
                required("source", "The system or file.", Forms.TEXT, Provenance::source);
        private final Property<Provenance, String> sourceId =
                optional("sourceId", "The value's id there.", Forms.TEXT, "", Provenance::sourceId);
        private final Property<Provenance, Optional<Instant>> retrievedAt =
                optional("retrievedAt", "When it was read.", Forms.INSTANT, Provenance::retrievedAt);
        private final Property<Provenance, String> digest =
                optional("digest", "A fingerprint of the raw record.", Forms.TEXT, "", Provenance::digest);

        ProvenanceForm() {
            super("provenance", "Where a value was taken from.");
        }

        @Override
        Provenance build(@Nullable Object[] values) {
            return new Provenance(source.in(values), sourceId.in(values), retrievedAt.in(values), digest.in(values));
        }
    }

    private static final class RevisionForm extends ObjectForm<Revision> {

        private final Property<Revision, Long> number = required(
                "number",
                "Counts the versions inside the value's portal.",
                Forms.wholeNumber(0, Long.MAX_VALUE),
                Revision::number);
        private final Property<Revision, Instant> changedAt =
                required("changedAt", "When this version came to be.", Forms.INSTANT, Revision::changedAt);
        private final Property<Revision, Optional<Provenance>> provenance =
                optional("provenance", "Where it was taken from.", new ProvenanceForm(), Revision::provenance);

        RevisionForm() {
            super("revision", "Which version of a value this is.");
        }

        @Override
        Revision build(@Nullable Object[] values) {
            return new Revision(number.in(values), changedAt.in(values), provenance.in(values));
        }
    }

    private static final class MoneyForm extends ObjectForm<Money> {

        private final Property<Money, BigDecimal> amount =
                required("amount", "The amount with all its digits, as text.", Forms.AMOUNT, Money::amount);
        private final Property<Money, String> currency = required(
                "currency",
                "A code of ISO 4217.",
                new StringForm<>(code -> code, code -> code, "\"EUR\"", Map.of("pattern", "^[A-Z]{3}$")),
                Money::currency);

        MoneyForm() {
            super("money", "An amount of money.");
        }

        @Override
        Money build(@Nullable Object[] values) {
            return new Money(amount.in(values), currency.in(values));
        }
    }

    private static final class PointForm extends ObjectForm<GeoPoint> {

        private final Property<GeoPoint, Double> latitude =
                required("latitude", "Degrees north of WGS 84.", Forms.decimal(-90, 90), GeoPoint::latitude);
        private final Property<GeoPoint, Double> longitude =
                required("longitude", "Degrees east of WGS 84.", Forms.decimal(-180, 180), GeoPoint::longitude);

        PointForm() {
            super("point", "A point on the earth.");
        }

        @Override
        GeoPoint build(@Nullable Object[] values) {
            return new GeoPoint(latitude.in(values), longitude.in(values));
        }
    }

    private static final class AddressForm extends ObjectForm<Address> {

        private final Property<Address, String> street =
                optional("street", "Street and number.", Forms.TEXT, "", Address::street);
        private final Property<Address, String> postcode =
                optional("postcode", "The postcode.", Forms.TEXT, "", Address::postcode);
        private final Property<Address, String> city = optional("city", "The city.", Forms.TEXT, "", Address::city);
        private final Property<Address, String> province = optional(
                "province",
                "A subdivision that is no NUTS unit, as its country writes it.",
                Forms.TEXT,
                "",
                Address::province);
        private final Property<Address, Optional<Country>> country =
                optional("country", "A code of ISO 3166-1 alpha-2.", Forms.COUNTRY, Address::country);
        private final Property<Address, Optional<NutsCode>> nuts = optional(
                "nuts",
                "A territorial unit, of NUTS 2021 unless an edition follows as in ITC4@2024.",
                Forms.NUTS,
                Address::nuts);
        private final Property<Address, Optional<GeoPoint>> point =
                optional("point", "The point on the earth.", new PointForm(), Address::point);

        AddressForm() {
            super("address", "Where a site is.");
        }

        @Override
        Address build(@Nullable Object[] values) {
            return new Address(
                    street.in(values),
                    postcode.in(values),
                    city.in(values),
                    province.in(values),
                    country.in(values),
                    nuts.in(values),
                    point.in(values));
        }
    }

    private static final class ContactForm extends ObjectForm<ContactPoint> {

        private final Property<ContactPoint, Optional<EntityId>> person =
                optional("person", "Who, if they are known to the portal.", Forms.ID, ContactPoint::person);
        private final Property<ContactPoint, String> name =
                optional("name", "The person's name.", Forms.TEXT, "", ContactPoint::name);
        private final Property<ContactPoint, String> organisation =
                optional("organisation", "Whom they work for.", Forms.TEXT, "", ContactPoint::organisation);
        private final Property<ContactPoint, Optional<Country>> organisationCountry = optional(
                "organisationCountry",
                "That organisation's country.",
                Forms.COUNTRY,
                ContactPoint::organisationCountry);
        private final Property<ContactPoint, String> network =
                optional("network", "The network that it belongs to.", Forms.TEXT, "", ContactPoint::network);
        private final Property<ContactPoint, Optional<Country>> networkCountry =
                optional("networkCountry", "The network's country.", Forms.COUNTRY, ContactPoint::networkCountry);
        private final Property<ContactPoint, String> partnerId = optional(
                "partnerId", "The organisation's number in its network.", Forms.TEXT, "", ContactPoint::partnerId);
        private final Property<ContactPoint, String> email =
                optional("email", "An address of mail.", Forms.TEXT, "", ContactPoint::email);
        private final Property<ContactPoint, String> phone =
                optional("phone", "A telephone number.", Forms.TEXT, "", ContactPoint::phone);
        private final Property<ContactPoint, String> website =
                optional("website", "A web page.", Forms.TEXT, "", ContactPoint::website);

        ContactForm() {
            super("contact", "Whom to call. Personal data.");
        }

        @Override
        ContactPoint build(@Nullable Object[] values) {
            return new ContactPoint(
                    person.in(values),
                    name.in(values),
                    organisation.in(values),
                    organisationCountry.in(values),
                    network.in(values),
                    networkCountry.in(values),
                    partnerId.in(values),
                    email.in(values),
                    phone.in(values),
                    website.in(values));
        }
    }

    private static final class AudienceForm extends ObjectForm<Audience> {

        private final Property<Audience, Visibility> visibility =
                required("visibility", "The circle.", Forms.choice(Visibility.class), Audience::visibility);
        private final Property<Audience, List<String>> networks = list(
                "networks",
                "The networks meant by NETWORKS.",
                Forms.TEXT,
                audience -> List.copyOf(audience.networks()));

        AudienceForm() {
            super("audience", "The readers to whom something may be shown.");
        }

        @Override
        Audience build(@Nullable Object[] values) {
            SortedSet<String> inOrder = new TreeSet<>(networks.in(values));
            return new Audience(visibility.in(values), inOrder);
        }
    }

    private static final class ConsentForm extends ObjectForm<Consent> {

        private final Property<Consent, ConsentPurpose> purpose = required(
                "purpose", "What for.", Forms.code(ConsentPurpose.class, ConsentPurpose::new), Consent::purpose);
        private final Property<Consent, Boolean> granted =
                required("granted", "True if they agreed, false if they refused.", Forms.FLAG, Consent::granted);
        private final Property<Consent, Instant> at = required("at", "When they said so.", Forms.INSTANT, Consent::at);
        private final Property<Consent, String> wording =
                optional("wording", "Which text they were shown.", Forms.TEXT, "", Consent::wording);

        ConsentForm() {
            super("consent", "What somebody agreed or refused to.");
        }

        @Override
        Consent build(@Nullable Object[] values) {
            return new Consent(purpose.in(values), granted.in(values), at.in(values), wording.in(values));
        }
    }

    /** What cannot be understood here must not open what was closed: nobody but the owner sees such a value. */
    private static final class DisclosureForm extends ObjectForm<Disclosure> {

        private final Property<Disclosure, Audience> whole =
                required("audience", "Who may know of the value.", new AudienceForm(), Disclosure::whole);
        private final Property<Disclosure, Map<Field, Audience>> fields = optional(
                "fields",
                "Narrower audiences of single fields.",
                new MapForm<>(
                        Field::valueOf,
                        Field::name,
                        new AudienceForm(),
                        map -> map,
                        map -> map,
                        Field.CONTACT.name(),
                        Map.of(
                                "enum",
                                List.of(Field.values()).stream()
                                        .map(Field::name)
                                        .toList())),
                Map.of(),
                Disclosure::fields);
        private final Property<Disclosure, List<Consent>> consents = list(
                "consents", "What the owner said; the last one for a purpose counts.", CONSENT, Disclosure::consents);

        DisclosureForm() {
            super("disclosure", "Who may see what, and what the owner agreed to.");
        }

        @Override
        Disclosure read(JsonSource in) {
            int refusals = in.refusals();
            Disclosure read = super.read(in);
            if (read != null && in.refusals() == refusals) {
                return read;
            }
            List<Consent> said = read == null ? List.of() : read.consents();
            return new Disclosure(Audience.of(Visibility.OWNER), Map.of(), said);
        }

        @Override
        Disclosure build(@Nullable Object[] values) {
            return new Disclosure(whole.in(values), fields.in(values), consents.in(values));
        }
    }
}
