// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.NutsCode;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;
import org.jspecify.annotations.Nullable;

/** Counts, and writes at the end. Keeps a number for each unit and nothing of anybody. Confined to one thread. */
final class CountEncoder implements RecordEncoder {

    private static final String UNITS = "http://data.europa.eu/nuts/code/";

    private final Features features;
    private final int level;
    private final int smallest;
    private final AreaShapes shapes;
    private final TreeMap<NutsCode, Long> counts = new TreeMap<>();

    CountEncoder(OutputStream out, int level, int smallest, AreaShapes shapes) {
        features = new Features(out);
        this.level = level;
        this.smallest = smallest;
        this.shapes = shapes;
    }

    @Override
    public void write(Entity record, LossReport losses) {
        Optional<NutsCode> unit = record instanceof Participant participant
                ? participant.nuts().flatMap(this::atLevel)
                : Optional.empty();
        unit.ifPresent(found -> counts.merge(found, 1L, Long::sum));
        LossCode code = unit.isPresent() ? LossCode.REDUCED : LossCode.NO_PLACE_FOR_RECORD;
        losses.add(new Loss(code, record.id(), "", record.getClass().getSimpleName()));
    }

    private Optional<NutsCode> atLevel(NutsCode unit) {
        return unit.level() < level
                ? Optional.empty()
                : Optional.of(new NutsCode(unit.code().substring(0, level + 2), unit.version()));
    }

    /**
     * Returns the units whose numbers are not told. A small number that is held back alone is the difference between the total,
     * which many a portal shows, and the numbers that are told; so the next smallest are held back with it, until those that are
     * held back are at least two and are enough together.
     */
    private Set<NutsCode> heldBack() {
        List<Map.Entry<NutsCode, Long>> smallestFirst = new ArrayList<>(counts.entrySet());
        smallestFirst.sort(Map.Entry.<NutsCode, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        Set<NutsCode> held = new HashSet<>();
        long together = 0;
        for (Map.Entry<NutsCode, Long> unit : smallestFirst) {
            boolean isSafe = held.isEmpty() || (held.size() > 1 && together >= smallest);
            if (unit.getValue() >= smallest && isSafe) {
                break;
            }
            held.add(unit.getKey());
            together += unit.getValue();
        }
        return held;
    }

    @Override
    public void finish() throws IOException {
        Set<NutsCode> held = heldBack();
        boolean areAllSmall = counts.entrySet().stream()
                .noneMatch(unit -> held.contains(unit.getKey()) && unit.getValue() >= smallest);
        for (Map.Entry<NutsCode, Long> entry : counts.entrySet()) {
            NutsCode unit = entry.getKey();
            boolean isTold = !held.contains(unit);
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("nuts", unit.code());
            properties.put("nutsVersion", unit.version().year());
            properties.put("count", isTold ? entry.getValue() : null);
            if (!isTold && areAllSmall) {
                properties.put("fewerThan", smallest);
            }
            features.add(
                    UNITS + unit.code() + "#" + unit.version().year(),
                    shapes.of(unit).map(AreaShape::geometry),
                    properties);
        }
        features.finish();
    }
}
