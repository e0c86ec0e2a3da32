// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final EntityId OWNER = EntityId.parse("lombardia:1");
    private static final EntityId SOMEBODY = EntityId.parse("lombardia:2");
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void theUsualCaseShowsContactsToMembersAlone() {
        Disclosure open = Disclosure.open();
        assertThat(open.shows(Field.NAME, Reader.anonymous(), OWNER)).isTrue();
        assertThat(open.shows(Field.CONTACT, Reader.anonymous(), OWNER)).isFalse();
        assertThat(open.shows(Field.CONTACT, Reader.member(SOMEBODY), OWNER)).isTrue();
        assertThat(open.shows(Field.CONTACT, Reader.staff(), OWNER)).isTrue();
    }

    @Test
    void aNetworksValueIsForItsActiveMembersStaffAndOwner() {
        Disclosure disclosure = Disclosure.to(Audience.networks(List.of("optics", "space")));
        assertThat(disclosure.admits(Reader.member(SOMEBODY), OWNER)).isFalse();
        assertThat(disclosure.admits(Reader.member(SOMEBODY).in(List.of("food")), OWNER))
                .isFalse();
        assertThat(disclosure.admits(Reader.member(SOMEBODY).in(List.of("food", "space")), OWNER))
                .isTrue();
        assertThat(disclosure.admits(Reader.staff(), OWNER)).isTrue();
        assertThat(disclosure.admits(Reader.member(OWNER), OWNER)).isTrue();
        assertThat(disclosure.admits(Reader.anonymous(), OWNER)).isFalse();
    }

    @Test
    void whatIsTheOwnersAloneIsHiddenFromStaff() {
        Disclosure disclosure = Disclosure.open().restrict(Field.EVIDENCE, Audience.of(Visibility.OWNER));
        assertThat(disclosure.shows(Field.EVIDENCE, Reader.staff(), OWNER)).isFalse();
        assertThat(disclosure.shows(Field.EVIDENCE, Reader.member(OWNER), OWNER))
                .isTrue();
        assertThat(disclosure.shows(Field.CONTACT, Reader.anonymous(), OWNER)).isFalse();
    }

    @Test
    void aWiderFieldDoesNotOpenANarrowerWhole() {
        Disclosure disclosure = Disclosure.to(Audience.of(Visibility.STAFF)).restrict(Field.NAME, Audience.everybody());
        assertThat(disclosure.shows(Field.NAME, Reader.anonymous(), OWNER)).isFalse();
        assertThat(disclosure.shows(Field.NAME, Reader.member(SOMEBODY), OWNER)).isFalse();
    }

    @Test
    void theLastWordOfConsentCountsInTheOrderInWhichItWasSaid() {
        Disclosure disclosure = Disclosure.open()
                .record(Consent.granted(ConsentPurpose.EXPORT, MONDAY))
                .record(Consent.refused(ConsentPurpose.EXPORT, SUNDAY))
                .record(Consent.granted(ConsentPurpose.MAIL, SUNDAY));
        assertThat(disclosure.allows(ConsentPurpose.EXPORT)).isFalse();
        assertThat(disclosure.refuses(ConsentPurpose.EXPORT)).isTrue();
        assertThat(disclosure.allows(ConsentPurpose.MAIL)).isTrue();
        assertThat(disclosure
                        .record(Consent.granted(ConsentPurpose.EXPORT, MONDAY))
                        .allows(ConsentPurpose.EXPORT))
                .isTrue();
        assertThat(disclosure.consents()).hasSize(3);
    }

    @Test
    void silenceNeitherAllowsNorRefuses() {
        assertThat(Disclosure.open().allows(ConsentPurpose.MATCHING)).isFalse();
        assertThat(Disclosure.open().refuses(ConsentPurpose.MATCHING)).isFalse();
    }

    @Test
    void fieldsComeInTheirOwnOrderAndAreCopied() {
        Map<Field, Audience> fields = new EnumMap<>(Map.of(Field.FACTS, Audience.everybody()));
        Disclosure disclosure = new Disclosure(Audience.everybody(), fields, List.of())
                .restrict(Field.NAME, Audience.of(Visibility.MEMBERS));
        fields.clear();
        assertThat(disclosure.fields().keySet()).containsExactly(Field.NAME, Field.FACTS);
    }

    @Test
    void anAudienceWithoutNetworksDropsThem() {
        assertThat(new Audience(Visibility.MEMBERS, new TreeSet<>(List.of("optics"))))
                .isEqualTo(Audience.of(Visibility.MEMBERS));
        assertThat(Audience.networks(List.of("b", "a", "b")).networks()).containsExactly("a", "b");
    }

    @Test
    void aReaderWhoIsNotSignedInIsNobodyAndNowhere() {
        String message = "a reader who is not signed in must be no participant and in no network, but was";
        assertThatThrownBy(() -> Reader.anonymous().in(List.of("optics")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> new Reader(Reader.Role.ANONYMOUS, Optional.of(OWNER), new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(Reader.anonymous().in(List.of())).isEqualTo(Reader.anonymous());
    }
}
