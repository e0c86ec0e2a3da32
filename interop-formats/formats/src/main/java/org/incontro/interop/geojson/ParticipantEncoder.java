// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Address;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.value.Languages;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.PlainCharacters;
import org.jspecify.annotations.Nullable;

/** Writes a feature for each participant. Confined to one thread. */
final class ParticipantEncoder implements RecordEncoder {

    private final Features features;
    private final AreaShapes shapes;
    private final String language;

    ParticipantEncoder(OutputStream out, AreaShapes shapes, String language) {
        features = new Features(out);
        this.shapes = shapes;
        this.language = language;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        boolean hasName = PlainCharacters.areAllIn(record.id().toString());
        Optional<Participant> carried = record instanceof Participant participant && hasName
                ? Carried.of(participant, language)
                : Optional.empty();
        if (carried.isEmpty()) {
            LossCode code = hasName ? LossCode.NO_PLACE_FOR_RECORD : LossCode.NOT_WRITABLE;
            losses.add(new Loss(code, record.id(), "", record.getClass().getSimpleName()));
            return;
        }
        new LossFinder(record.id(), losses, PlainCharacters::areAllIn).compare("", record, carried.get());
        add(carried.get());
    }

    private void add(Participant carried) throws IOException {
        List<GeoPoint> points = Carried.addresses(carried).stream()
                .flatMap(address -> address.point().stream())
                .distinct()
                .toList();
        Optional<Map<String, Object>> area = carried.nuts().flatMap(shapes::of).map(AreaShape::geometry);
        Optional<Map<String, Object>> geometry = points.isEmpty() ? area : Optional.of(Geometries.points(points));
        Map<String, @Nullable Object> properties = properties(carried);
        properties.put("placedBy", points.isEmpty() ? area.isEmpty() ? "nothing" : "area" : "point");
        features.add(Iris.of(carried.id()), geometry, properties);
    }

    private static Map<String, @Nullable Object> properties(Participant carried) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        carried.name().texts().forEach((tag, words) -> {
            properties.put("name", words);
            if (!tag.equals(Languages.UNDETERMINED)) {
                properties.put("language", tag);
            }
        });
        properties.put("type", carried instanceof Organisation ? "organisation" : "person");
        if (carried instanceof Organisation organisation) {
            properties.put("kind", organisation.kind().code());
            organisation.websites().forEach(page -> properties.put("website", page));
        }
        carried.address().ifPresent(address -> place(address, properties));
        return properties;
    }

    private static void place(Address address, Map<String, @Nullable Object> properties) {
        address.nuts().ifPresent(unit -> {
            properties.put("nuts", unit.code());
            properties.put("nutsVersion", unit.version().year());
        });
        address.country().ifPresent(country -> properties.put("country", country.toString()));
        if (!address.city().isEmpty()) {
            properties.put("city", address.city());
        }
    }

    @Override
    public void finish() throws IOException {
        features.finish();
    }
}
