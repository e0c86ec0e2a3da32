// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.example.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.core.validation.Validation;
import org.incontro.interop.Format;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.een.PodRecord;
import org.incontro.interop.een.PodXml;
import org.incontro.interop.json.NativeJson;
import org.incontro.matching.Match;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;

/** A portal in a few lines: it matches, reads what another system publishes, and checks what it publishes itself. */
public final class Portal {

    private static final String FEED = "<pod><profile>"
            + "<reference><type>BO</type><external>BOCN20160720001</external></reference>"
            + "<content><title>Aluminium sheets offered</title><summary>Rolled thin.</summary>"
            + "</content>"
            + "</profile></pod>";

    private Portal() {}

    /** Prints the matches first, then what was read, then what was found wrong. */
    public static void main(String[] args) {
        match();
        read();
        check();
    }

    /** Returns a request that breaks a constraint of the standard, one of the project's own, and several field rules. */
    static Opportunity flawed() {
        return Opportunity.technologyRequest("TR-2")
                .contact(ContactPoint.of("Ada", "no address"))
                .identifier(Identifier.of(IdentifierScheme.VAT, "IT00000000001"))
                .build();
    }

    private static void match() {
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            engine.put(Organisation.builder("polo-ottico")
                    .name("it", "Polo ottico alpino")
                    .in(NutsCode.of("ITC4"))
                    .competence(Competence.described("it", "Ottica adattiva, specchi deformabili e fisica dei laser"))
                    .build());
            Opportunity request = Opportunity.technologyRequest("TR-1")
                    .title("en", "Adaptive optics for laser links to satellites")
                    .expiresOn(LocalDate.of(2027, 3, 31))
                    .build();
            for (Match match : engine.partnersFor(request, MatchQuery.on(LocalDate.of(2026, 11, 23)))) {
                System.out.println(match.explain("en"));
            }
        }
    }

    private static void read() {
        ByteArrayInputStream feed = new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8));
        RecordReader<PodRecord> profiles = PodXml.profiles(feed, ReadOptions.of("feed.xml"));
        profiles.map(PodRecord::opportunity).forEachRemaining(profile -> profile.ifPresent(Portal::keep));
    }

    /** Keeps a profile as the portal's store would, and exchanges it with the network and with other portals. */
    private static void keep(Opportunity profile) {
        System.out.println("read: " + profile.id());
        Opportunity kept = NativeJson.fromBytes(NativeJson.toBytes(profile), Opportunity.class);
        System.out.println("kept: " + kept.equals(profile));
        for (String format : List.of("native-json", "native-json-lines", "een-pod-xml", "een-pod-json")) {
            exchange(kept, Formats.installed().named(format));
        }
    }

    private static void exchange(Opportunity profile, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = format.write(out, WriteOptions.complete())) {
            writer.write(profile);
            System.out.println("written: " + format + ", " + writer.finish().total() + " losses");
        }
        format.read(new ByteArrayInputStream(out.toByteArray()), ReadOptions.of("exchange"))
                .only(Opportunity.class)
                .forEachRemaining(back -> System.out.println(
                        "came back: " + format + ", " + back.title().forReader("en")));
    }

    private static void check() {
        try {
            Validation.check(flawed()).forEach(problem -> System.out.println("bundled validator: " + problem.path()));
        } catch (IllegalStateException e) {
            System.out.println("bundled validator: " + e.getMessage());
        }
    }
}
