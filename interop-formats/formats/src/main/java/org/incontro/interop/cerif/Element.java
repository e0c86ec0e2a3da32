// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.value.LocalizedText;

/** An element of a record, from which children are taken by name. Confined to one thread. */
final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final Place place;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> children = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();

    Element(String name, Map<String, String> attributes, Place place) {
        this.name = name;
        this.attributes = attributes;
        this.place = place;
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    void append(String more) {
        text.append(more);
    }

    void add(Element child) {
        children.add(child);
    }

    /** Returns the text of the element itself, as it stands there. */
    String text() {
        return text.toString();
    }

    /** Returns an attribute, or the empty string. */
    String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }

    boolean has(String childName) {
        return children.stream().anyMatch(child -> child.name.equals(childName));
    }

    /** Says that children of a name were not understood after all. */
    void leave(String childName) {
        taken.remove(childName);
    }

    List<Element> take(String childName) {
        taken.add(childName);
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<Element> first(String childName) {
        return take(childName).stream().findFirst();
    }

    /** Returns the texts of children that are not blank. */
    List<String> texts(String childName) {
        return take(childName).stream()
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** Returns the texts of children by language; of two in one language the first counts. */
    LocalizedText words(String childName) {
        LocalizedText all = LocalizedText.empty();
        for (Element child : take(childName)) {
            String language = child.attribute("lang").isBlank() ? "und" : child.attribute("lang");
            try {
                if (all.in(language).isEmpty()) {
                    all = all.with(language, child.text());
                }
            } catch (IllegalArgumentException e) {
                all = all.in("und").isEmpty() ? all.with("und", child.text()) : all;
            }
        }
        return all;
    }

    /** Returns the names of the children that nobody took, each once. */
    Set<String> left() {
        Set<String> left = new LinkedHashSet<>();
        children.stream()
                .map(Element::name)
                .filter(child -> !taken.contains(child))
                .forEach(left::add);
        return left;
    }
}
