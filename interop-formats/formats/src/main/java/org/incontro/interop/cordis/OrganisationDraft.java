// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.problem.Place;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.PartialDate;

/** An organisation that still waits for its projects. Confined to one thread. */
final class OrganisationDraft {

    /** The latest start first, unknown ones last; the tie-break by grant number is the order of the map sorted. */
    private static final Comparator<Proof> LATEST_FIRST =
            Comparator.comparing(proof -> proof.evidence().date().orElse(PartialDate.of(1)), Comparator.reverseOrder());

    private final String pic;
    private final Place place;
    private Organisation organisation;
    private final Map<String, Proof> proofs = new TreeMap<>();

    /** What a project proves, and the JSON of what is left of it. */
    private record Proof(Evidence evidence, String rest, Optional<String> objective) {}

    OrganisationDraft(String pic, Place place, Organisation organisation) {
        this.pic = pic;
        this.place = place;
        this.organisation = organisation;
    }

    String pic() {
        return pic;
    }

    Place place() {
        return place;
    }

    void prove(ProjectRow project) {
        proofs.put(project.id(), new Proof(project.evidence(pic), project.rest(pic), project.objective()));
    }

    /** Takes over what another row says of the same organisation, and keeps the proofs. */
    void describedAs(Organisation newer) {
        organisation = newer;
    }

    void withdraw(String projectId) {
        proofs.remove(projectId);
    }

    Organisation finish() {
        if (proofs.isEmpty()) {
            return organisation;
        }
        List<Evidence> evidence = new ArrayList<>();
        proofs.values().stream().sorted(LATEST_FIRST).forEach(proof -> evidence.add(proof.evidence()));
        Map<String, String> fields =
                new LinkedHashMap<>(organisation.extensions().fields());
        proofs.forEach((id, proof) -> {
            fields.put("/projects/" + id, proof.rest());
            proof.objective().ifPresent(text -> fields.put("/projects/" + id + "/objective", text));
        });
        return organisation.toBuilder()
                .competence(Competence.provenBy(evidence))
                .extensions(new Extensions(fields))
                .build();
    }
}
