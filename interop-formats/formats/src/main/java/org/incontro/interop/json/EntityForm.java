// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.Extensions;
import org.incontro.interop.ReadProblem;
import org.jspecify.annotations.Nullable;

/**
 * A record that stands on its own: it says the version of the format and its type before anything else, and keeps what it
 * does not know. Its last property is its extensions.
 *
 * @param <T> the record's type
 */
abstract class EntityForm<T extends Entity> extends ObjectForm<T> {

    private static final String VERSION = "incontro";
    private static final String TYPE = "type";

    private final Class<T> type;
    private final byte[] beginning;
    private Optional<Property<T, Extensions>> extensions = Optional.empty();

    EntityForm(String name, String description, Class<T> type) {
        super(name, description);
        this.type = type;
        beginning = "{\"%s\":%s,\"%s\":\"%s\","
                .formatted(VERSION, NativeJson.VERSION, TYPE, name)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Tells whether a record says at once, as our own writer does, that it is of this type. */
    final boolean begins(Frame frame) {
        int end = frame.start() + beginning.length;
        return frame.length() > beginning.length
                && Arrays.equals(frame.buffer(), frame.start(), end, beginning, 0, beginning.length);
    }

    final Class<T> type() {
        return type;
    }

    final Property<T, EntityId> id(Function<T, EntityId> getter) {
        return required("id", "The identity across portals: region, colon, id inside that portal.", Forms.ID, getter);
    }

    final Property<T, Revision> revision(Function<T, Revision> getter) {
        return optional("revision", "Which version this is.", CommonForms.REVISION, Revision.initial(), getter);
    }

    final Property<T, Disclosure> disclosure(Function<T, Disclosure> getter) {
        return stated("disclosure", "Who may see what.", CommonForms.DISCLOSURE, Disclosure.open(), getter);
    }

    final Property<T, Extensions> extensions(Function<T, Extensions> getter) {
        Property<T, Extensions> last = optional(
                "extensions",
                "What other formats said and the model has no place for.",
                CommonForms.EXTENSIONS,
                Extensions.none(),
                getter);
        extensions = Optional.of(last);
        return last;
    }

    @Override
    Set<String> memberNames() {
        Set<String> names = new TreeSet<>(super.memberNames());
        names.add(VERSION);
        names.add(TYPE);
        return names;
    }

    @Override
    void readOther(String member, JsonSource in) {
        if (member.equals(VERSION)) {
            in.checkVersion();
        } else if (!member.equals(TYPE)) {
            super.readOther(member, in);
        }
    }

    /**
     * Reads a record whose type is known.
     *
     * @return null if it lacks what it cannot do without; then that was reported
     */
    @Override
    @Nullable
    T read(JsonSource in) {
        @Nullable Object[] values = readMembers(in);
        for (Property<T, ?> property : properties()) {
            if (property.isRequired() && values[property.index()] == null) {
                in.report(Problem.of(ReadProblem.MISSING, "/" + property.name()));
                return null;
            }
        }
        check(values, in);
        Property<T, Extensions> last = extensions.orElseThrow();
        Extensions given = last.in(values);
        values[last.index()] = in.withKept(given);
        return build(values);
    }

    /** Keeps aside what does not go together with the rest. */
    void check(@Nullable Object[] values, JsonSource in) {}

    @Override
    void write(T value, JsonSink out) {
        out.open(extensions.orElseThrow().of(value));
        out.startObject();
        out.name(VERSION);
        out.wholeNumber(NativeJson.VERSION);
        out.name(TYPE);
        out.text(name());
        writeMembers(value, out);
        out.endObject();
    }

    @Override
    void writeMembers(T value, JsonSink out) {
        List<Property<T, ?>> all = properties();
        for (Property<T, ?> property : all.subList(0, all.size() - 1)) {
            property.write(value, out);
        }
        out.unknownMembers(this);
        out.otherExtensions();
    }

    @Override
    Map<String, Object> fixedMembers() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(VERSION, Forms.inOrder("description", "The version of the format.", "const", NativeJson.VERSION));
        members.put(TYPE, Forms.inOrder("description", "The type of the record.", "const", name()));
        return members;
    }
}
