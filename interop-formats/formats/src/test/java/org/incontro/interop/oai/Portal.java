// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Organisation;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/** A portal whose records change, with a clock that goes when it is told to. Confined to one thread. */
final class Portal implements OaiSource {

    static final String JSON = "incontro_json";

    private final Map<EntityId, OaiItem> items = new TreeMap<>();
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private Instant now = Instant.parse("2026-01-05T21:59:59.25Z");
    private List<OaiSet> sets = List.of();

    void wait(Duration time) {
        now = now.plus(time);
    }

    void sets(OaiSet... newSets) {
        sets = List.of(newSets);
    }

    static EntityId id(int number) {
        return EntityId.of("it-test", "ente " + number + "/ò");
    }

    static Organisation organisation(int number, String name) {
        return Organisation.builder(id(number)).name("it", name).build();
    }

    void put(int number, String... in) {
        put(organisation(number, "Ente " + number + " alle " + now), in);
    }

    void put(Entity entity, String... in) {
        items.put(entity.id(), OaiItem.of(entity, now, in));
    }

    void delete(int number) {
        items.computeIfPresent(
                id(number), (id, item) -> OaiItem.deleted(id, now, item.sets().toArray(new String[0])));
    }

    /** What a copy must have. */
    List<Entity> content() {
        return items.values().stream().flatMap(item -> item.entity().stream()).toList();
    }

    OaiProvider.Builder provider() {
        return OaiProvider.of(this, "portal.example.org")
                .at("https://portal.example.org/oai")
                .named("Portale & prova")
                .email("oai@example.org")
                .key("a secret of the portal".getBytes(UTF_8))
                .metadata(OaiMetadata.nativeJson("https://portal.example.org/native-json.xsd"))
                .metadata(OaiMetadata.cerif())
                .clock(clock);
    }

    static OaiTransport transport(OaiProvider provider) {
        return request -> new OaiAnswer.Content(new ByteArrayInputStream(provider.answer(request.query())));
    }

    /** A store that tests can look into. */
    static final class Copy implements OaiStore {

        private final Map<String, OaiEntry> entries = new TreeMap<>();
        private final OaiMemory memory = new OaiMemory();

        @Override
        public void put(OaiEntry entry) {
            entries.put(entry.record().identifier(), entry);
            memory.put(entry);
        }

        @Override
        public List<OaiEntry> unseen(long pass) {
            return memory.unseen(pass);
        }

        @Override
        public long size() {
            return memory.size();
        }

        @Override
        public OaiCursor cursor() {
            // Through its text, as a portal's database would have it.
            return OaiCursor.parse(memory.cursor().toString());
        }

        @Override
        public void save(OaiCursor cursor) {
            memory.save(cursor);
        }

        List<OaiRecord> records() {
            return entries.values().stream().map(OaiEntry::record).toList();
        }

        /** Returns the records that are not deleted, as the model has them. */
        List<Entity> content() {
            List<Entity> content = new ArrayList<>();
            for (OaiRecord record : records()) {
                Optional<RecordReader<Entity>> reader =
                        record.read(ReadOptions.of("copy").strict());
                reader.ifPresent(entities -> content.addAll(entities.toList()));
            }
            return content;
        }
    }

    @Override
    public List<OaiItem> list(OaiSelection selection, Optional<OaiPosition> after, int limit) {
        return OaiSource.of(items.values(), sets).list(selection, after, limit);
    }

    @Override
    public Optional<OaiItem> find(EntityId id) {
        return OaiSource.of(items.values(), sets).find(id);
    }

    @Override
    public Instant earliest() {
        return OaiSource.of(items.values(), sets).earliest();
    }

    @Override
    public List<OaiSet> sets() {
        return sets;
    }
}
