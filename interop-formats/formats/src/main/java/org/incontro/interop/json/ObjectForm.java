// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incontro.core.value.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A record of the model as a JSON object. Its properties are fields of the subclass, written in the order of their
 * declaration; members that are none of them are kept by the source and written back by the sink.
 *
 * @param <T> the record's type
 */
abstract class ObjectForm<T> extends Form<T> {

    private final String name;
    private final String description;
    private final List<Property<T, ?>> properties = new ArrayList<>();

    /** Finds a property's index by the bytes of its name. Two threads may make it; either one will do. */
    private volatile @Nullable PropertyNameMatcher matcher;

    ObjectForm(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** Makes the record of its values; may refuse them with an {@code IllegalArgumentException}. */
    abstract T build(@Nullable Object[] values);

    final <V> Property<T, V> required(String key, String about, Form<V> form, Function<T, V> getter) {
        return add(key, about, Property.Presence.REQUIRED, form, null, getter);
    }

    final <V> Property<T, V> stated(String key, String about, Form<V> form, V absent, Function<T, V> getter) {
        return add(key, about, Property.Presence.STATED, form, absent, getter);
    }

    final <V> Property<T, V> optional(String key, String about, Form<V> form, V absent, Function<T, V> getter) {
        return add(key, about, Property.Presence.OPTIONAL, form, absent, getter);
    }

    final <V> Property<T, Optional<V>> optional(
            String key, String about, Form<V> form, Function<T, Optional<V>> getter) {
        return optional(
                key, about, new MappedForm<>(form, Optional::of, Optional::orElseThrow), Optional.empty(), getter);
    }

    final <V> Property<T, List<V>> list(String key, String about, Form<V> form, Function<T, List<V>> getter) {
        return optional(key, about, new ListForm<>(form), List.of(), getter);
    }

    final Property<T, LocalizedText> localized(String key, String about, Function<T, LocalizedText> getter) {
        return optional(key, about, Forms.LOCALIZED, LocalizedText.empty(), getter);
    }

    private <V> Property<T, V> add(
            String key,
            String about,
            Property.Presence presence,
            Form<V> form,
            @Nullable V absent,
            Function<T, V> getter) {
        Property<T, V> property = new Property<>(properties.size(), key, about, presence, form, absent, getter);
        properties.add(property);
        return property;
    }

    final String name() {
        return name;
    }

    final List<Property<T, ?>> properties() {
        return properties;
    }

    /** Returns the names of all members that this form writes. */
    Set<String> memberNames() {
        return properties.stream().map(Property::name).collect(Collectors.toSet());
    }

    /** Tells whether a member of this name is written by this form. */
    final boolean knows(String member) {
        return memberNames().contains(member);
    }

    @Override
    @Nullable
    T read(JsonSource in) {
        if (!in.isAt(JsonToken.START_OBJECT)) {
            in.refuse(example());
            return null;
        }
        JsonSource.Mark start = in.mark();
        @Nullable Object[] values = readMembers(in);
        T built = isComplete(values) ? built(values) : null;
        if (built == null) {
            in.refuseFrom(start, example());
        }
        return built;
    }

    private @Nullable T built(@Nullable Object[] values) {
        try {
            return build(values);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isComplete(@Nullable Object[] values) {
        for (Property<T, ?> property : properties) {
            if (property.isRequired() && values[property.index()] == null) {
                return false;
            }
        }
        return true;
    }

    /** Reads up to the closing brace; a value that is null is none. */
    final @Nullable Object[] readMembers(JsonSource in) {
        @Nullable Object[] values = new Object[properties.size()];
        PropertyNameMatcher names = matcher();
        for (int found = in.nextMember(names); found != JsonSource.NO_MEMBER; found = in.nextMember(names)) {
            if (found == JsonSource.OTHER_MEMBER) {
                readOther(in.memberName(), in);
            } else if (!in.isAt(JsonToken.VALUE_NULL)) {
                if (values[found] != null) {
                    in.repeated();
                }
                values[found] = properties.get(found).form().read(in);
            }
        }
        return values;
    }

    /** Made when the first object is read: before that, the subclass is not complete. */
    private PropertyNameMatcher matcher() {
        PropertyNameMatcher made = matcher;
        if (made == null) {
            made = JsonSource.matcher(properties.stream().map(Property::name).toList());
            matcher = made;
        }
        return made;
    }

    /** Takes a member that is no property; it is kept, to be written back. */
    void readOther(String member, JsonSource in) {
        in.keepUnknown(this, member);
    }

    @Override
    void write(T value, JsonSink out) {
        out.startObject();
        writeMembers(value, out);
        out.endObject();
    }

    void writeMembers(T value, JsonSink out) {
        for (Property<T, ?> property : properties) {
            property.write(value, out);
        }
        out.unknownMembers(this);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        return definitions.refer(name, () -> definition(definitions));
    }

    private Map<String, Object> definition(Definitions definitions) {
        Map<String, Object> members = new LinkedHashMap<>(fixedMembers());
        for (Property<T, ?> property : properties) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("description", property.description());
            member.putAll(property.form().schema(definitions));
            members.put(property.name(), member);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        schema.put("type", "object");
        List<String> required = new ArrayList<>(fixedMembers().keySet());
        properties.stream().filter(Property::isRequired).map(Property::name).forEach(required::add);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", members);
        return schema;
    }

    /** Returns the schemas of members that say what the object is and are no properties. */
    Map<String, Object> fixedMembers() {
        return Map.of();
    }

    @Override
    String example() {
        return properties.stream()
                .filter(Property::isRequired)
                .map(property ->
                        "\"" + property.name() + "\":" + property.form().example())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
