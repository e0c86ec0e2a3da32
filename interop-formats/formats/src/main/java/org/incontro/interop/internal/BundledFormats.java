// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.FormatProvider;
import org.incontro.interop.RecordReader;
import org.incontro.interop.Sample;
import org.incontro.interop.atom.Atom;
import org.incontro.interop.calendar.ICalendar;
import org.incontro.interop.calls.EuCallTopics;
import org.incontro.interop.cerif.Cerif;
import org.incontro.interop.cloudevents.CloudEvents;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.een.PodJson;
import org.incontro.interop.een.PodRecord;
import org.incontro.interop.een.PodXml;
import org.incontro.interop.geojson.GeoJson;
import org.incontro.interop.json.NativeJson;
import org.incontro.interop.jsonld.SchemaOrg;
import org.incontro.interop.semic.Semic;
import org.incontro.interop.table.OpportunityTable;
import org.incontro.interop.table.ParticipantTable;

/** The formats of this module. */
public final class BundledFormats implements FormatProvider {

    /** The elements under which profiles come, with an envelope or without. */
    private static final Set<String> POD_ROOTS = Set.of("pod", "profile", "profiles", "envelope", "arrayofprofile");

    private static final List<Format> FORMATS = List.of(
            NativeJson.DOCUMENT,
            NativeJson.LINES,
            podXml(),
            podInput(),
            podJson(),
            callTopics(),
            participantJson(),
            ParticipantTable.CSV,
            OpportunityTable.CSV,
            SchemaOrg.FORMAT,
            Semic.FORMAT,
            Cerif.FORMAT,
            ICalendar.FORMAT,
            Atom.FORMAT,
            GeoJson.FORMAT,
            GeoJson.COUNTS,
            CloudEvents.FORMAT);

    /** Made by {@link java.util.ServiceLoader}. */
    public BundledFormats() {}

    @Override
    public List<Format> formats() {
        return FORMATS;
    }

    private static Format podXml() {
        return Format.builder("een-pod-xml", "Enterprise Europe Network, profiles of the former database as XML")
                .extensions("pod.xml")
                .recognisedBy(sample -> sample.xmlRoot()
                        .filter(root -> POD_ROOTS.contains(root.toLowerCase(Locale.ROOT)) && namesProfiles(sample))
                        .isPresent())
                .readBy((in, options) -> profiles(PodXml.profiles(in, options)))
                .writtenBy(PodXml.answers(ClientAnonymity.ofProfileAlone()))
                .build();
    }

    private static Format podInput() {
        return Format.builder("een-pod-input", "Enterprise Europe Network, profiles as the former database took them")
                .recognisedBy(sample ->
                        sample.xmlRoot().filter("profileInputs"::equals).isPresent())
                .readBy((in, options) -> profiles(PodXml.profiles(in, options)))
                .writtenBy(PodXml.inputs(ClientAnonymity.ofProfileAlone()))
                .build();
    }

    private static boolean namesProfiles(Sample sample) {
        return sample.text().toLowerCase(Locale.ROOT).contains("profile");
    }

    private static Format podJson() {
        return Format.builder(
                        "een-pod-json", "Enterprise Europe Network, profiles of the present partner service as JSON")
                .extensions("pod.json")
                .recognisedBy(
                        sample -> sample.hasJsonNames("profileType") || sample.hasJsonNames("items", "pagingInfo"))
                .readBy((in, options) -> profiles(PodJson.profiles(in, options)))
                .writtenBy(PodJson.pages(ClientAnonymity.ofProfileAlone()))
                .build();
    }

    private static RecordReader<Entity> profiles(RecordReader<PodRecord> records) {
        return records.map(record -> record instanceof PodRecord.StatusSignal signal
                ? signal
                : record.opportunity().orElseThrow());
    }

    private static Format callTopics() {
        return Format.builder("eu-call-topics", "EU Funding and Tenders portal, topics as JSON lines")
                .recognisedBy(sample -> sample.hasJsonNames("topicId"))
                .readBy((in, options) -> EuCallTopics.topics(in, options).only(Entity.class))
                .build();
    }

    private static Format participantJson() {
        return Format.builder("participant-json-lines", "Table of participants as JSON lines")
                .recognisedBy(sample -> sample.hasJsonNames("name")
                        && (sample.hasJsonNames("id") || sample.hasJsonNames("pic") || sample.hasJsonNames("orcid"))
                        && !sample.hasJsonNames("incontro")
                        && !sample.hasJsonNames("items"))
                .readBy((in, options) -> ParticipantTable.jsonLines(in, options).only(Entity.class))
                .build();
    }
}
