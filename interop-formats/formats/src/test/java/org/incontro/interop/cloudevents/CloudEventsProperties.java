// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.interop.LossReport;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.json.JsonTrees;
import org.incontro.interop.json.NativeJson;
import org.incontro.interop.testing.ModelValues;
import org.incontro.interop.testing.Projections;

/** Every event keeps to the standard, and carries the whole record. */
class CloudEventsProperties {

    /** L1, L6: what is in the envelope is native JSON, to the last digit. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBatchCarriesWholeRecords(@ForAll("records") Entity record) {
        LossReport losses = new LossReport();
        byte[] bytes = Projections.write(CloudEvents.FORMAT, List.of(record), losses);
        String batch = new String(bytes, UTF_8);

        assertThat(Projections.write(CloudEvents.FORMAT, List.of(record), new LossReport()))
                .isEqualTo(bytes);
        if (!PlainCharacters.areAllIn(record.id().toString())) {
            assertThat(batch).isEqualTo("[]\n");
            assertThat(losses.total()).isEqualTo(1);
            return;
        }
        assertThat(losses).isEmpty();
        String event = batch.substring(2, batch.length() - 3);
        assertThat(JsonTrees.value(batch)).isEqualTo(List.of(EventSchema.validate(event)));
        String data = event.substring(event.indexOf(",\"data\":") + 8, event.length() - 1);
        assertThat(data).isEqualTo(new String(NativeJson.toBytes(record), UTF_8));
    }

    /** Events of one change have one name, events of different changes different ones. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aRepetitionIsKnownByItsName(
            @ForAll("opportunities") Opportunity record,
            @ForAll OpportunityChange.Type one,
            @ForAll OpportunityChange.Type other) {
        Optional<ChangeEvent> first = event(record, one, Instant.EPOCH);
        Optional<ChangeEvent> second = event(record, other, Instant.EPOCH.plusSeconds(1));

        if (first.isPresent() && second.isPresent()) {
            Map<String, Object> event =
                    EventSchema.validate(new String(first.get().toBytes(), UTF_8));
            assertThat(event.containsKey("data")).isEqualTo(one != OpportunityChange.Type.WITHDRAWN);
            assertThat(first.get().id().equals(second.get().id())).isEqualTo(one == other);
        } else {
            assertThat(one == OpportunityChange.Type.NONE
                            || other == OpportunityChange.Type.NONE
                            || !PlainCharacters.areAllIn(record.id().toString()))
                    .isTrue();
        }
    }

    private static Optional<ChangeEvent> event(Opportunity record, OpportunityChange.Type type, Instant at) {
        return CloudEvents.from("https://portal.example/", WriteOptions.complete())
                .of(new OpportunityChange(type, List.of("title")), record, at, new LossReport());
    }

    @Provide
    Arbitrary<Entity> records() {
        return Arbitraries.oneOf(
                ModelValues.organisations().map(Entity.class::cast),
                ModelValues.persons().map(Entity.class::cast),
                ModelValues.opportunities().map(Entity.class::cast));
    }

    @Provide
    Arbitrary<Opportunity> opportunities() {
        return ModelValues.opportunities();
    }
}
