// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.incontro.core.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One element of a profile with all that is inside: a small tree, the same for both syntaxes. Confined to one thread.
 *
 * <p>Whoever uses a text takes it; what nobody took is left over and goes to the extensions.
 */
final class FeedNode {

    private final String name;
    private final String path;
    private final Place place;
    private final StringBuilder text = new StringBuilder();
    private final List<FeedNode> children = new ArrayList<>();
    private final Map<String, Integer> namesakes = new LinkedHashMap<>();

    /** How much of the parent's text stands before this element; it matters only for markup inside a text. */
    private final int offset;

    private @Nullable Payload payload;
    private boolean taken;

    private FeedNode(String name, String path, Place place, int offset) {
        this.name = name;
        this.path = path;
        this.place = place;
        this.offset = offset;
    }

    /** Returns a profile without anything in it. */
    static FeedNode root(String name, Place place) {
        return new FeedNode(name, "", place, 0);
    }

    /**
     * Adds an element to the end.
     *
     * @param childName its name; that of an attribute begins with {@code @}
     * @param childPlace where it stands
     */
    FeedNode add(String childName, Place childPlace) {
        int number = namesakes.merge(childName, 1, Integer::sum);
        String first = pathOf(childName);
        String childPath = number == 1 ? first : first + "[" + number + "]";
        FeedNode child = new FeedNode(childName, childPath, childPlace, text.length());
        children.add(child);
        return child;
    }

    /** Returns the path of the first child of a name. */
    String pathOf(String childName) {
        return path.isEmpty() ? escaped(childName) : path + "/" + escaped(childName);
    }

    /** Takes all children of a name away. */
    void forget(String childName) {
        children.removeIf(child -> child.name.equals(childName));
        namesakes.remove(childName);
    }

    /** Keeps paths apart: names in JSON may hold what separates the steps of a path. */
    private static String escaped(String name) {
        boolean isPlain = name.indexOf('~') < 0 && name.indexOf('/') < 0 && name.indexOf('[') < 0;
        return isPlain ? name : name.replace("~", "~0").replace("/", "~1").replace("[", "~2");
    }

    /** Returns the name that a step of a path stands for. */
    static String unescaped(String step) {
        return step.replace("~2", "[").replace("~1", "/").replace("~0", "~");
    }

    void append(CharSequence more) {
        text.append(more);
    }

    void describe(Payload bytes) {
        payload = bytes;
    }

    /** Ends the element. The fingerprint of bytes stands for them where contents are compared. */
    void close() {
        if (payload != null && !payload.isEmpty()) {
            text.append(payload.fingerprint());
            taken = true;
        }
    }

    String name() {
        return name;
    }

    /** Returns the way from the profile to here, such as {@code company/languages/language[2]}. */
    String path() {
        return path;
    }

    Place place() {
        return place;
    }

    @Nullable
    Payload payload() {
        return payload;
    }

    /** Tells whether there is nothing inside but text. */
    boolean isLeaf() {
        return elements().isEmpty();
    }

    /** Adds an element with a text, which may be empty. */
    @CanIgnoreReturnValue
    FeedNode put(String childName, String childText) {
        FeedNode child = add(childName, place);
        child.append(childText);
        return child;
    }

    /** Adds an element without a text. */
    FeedNode put(String childName) {
        return put(childName, "");
    }

    /** Puts another text in the place of the one that is there. */
    void replaceText(String newText) {
        text.setLength(0);
        text.append(newText);
    }

    /** Takes over what another element says. */
    void adopt(FeedNode other) {
        text.append(other.text);
        payload = other.payload;
        taken = other.taken;
    }

    List<FeedNode> attributes() {
        return children.stream().filter(FeedNode::isAttribute).toList();
    }

    /** Returns what is inside, attributes aside. */
    List<FeedNode> elements() {
        return children.stream().filter(child -> !child.isAttribute()).toList();
    }

    private boolean isAttribute() {
        return name.startsWith("@");
    }

    /** Returns all elements at the end of a path, in order; every step may be there more than once. */
    List<FeedNode> at(String steps) {
        List<FeedNode> found = List.of(this);
        for (String step : steps.split("/", -1)) {
            found = found.stream().flatMap(node -> node.named(step).stream()).toList();
        }
        return found;
    }

    List<FeedNode> named(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Returns the text, without taking it; markup inside is written out again. */
    String text() {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (FeedNode child : elements()) {
            whole.append(text, from, child.offset);
            child.writeMarkup(whole);
            from = child.offset;
        }
        return whole.append(text, from, text.length()).toString();
    }

    private void writeMarkup(StringBuilder out) {
        out.append('<').append(name);
        children.stream()
                .filter(FeedNode::isAttribute)
                .forEach(child -> out.append(' ')
                        .append(child.name, 1, child.name.length())
                        .append("=\"")
                        .append(child.text)
                        .append('"'));
        String inside = text();
        out.append(inside.isEmpty() ? "/>" : ">" + inside + "</" + name + ">");
    }

    /** Says that the text has found its place, with the markup in it. */
    void take() {
        taken = true;
        elements().forEach(FeedNode::takeAll);
    }

    private void takeAll() {
        taken = true;
        children.forEach(FeedNode::takeAll);
    }

    /** Hands out path and text of everything inside that says something, in the order of the source. */
    void eachText(BiConsumer<String, String> use) {
        if (!text.toString().isBlank()) {
            use.accept(path, text.toString());
        }
        children.forEach(child -> child.eachText(use));
    }

    /** Hands out this and everything inside, in the order of the source. */
    void eachNode(Consumer<FeedNode> use) {
        use.accept(this);
        children.forEach(child -> child.eachNode(use));
    }

    /** Hands out everything inside that has a text which nobody took, in the order of the source. */
    void eachOpen(Consumer<FeedNode> use) {
        if (!taken && !text.toString().isBlank()) {
            use.accept(this);
        }
        children.forEach(child -> child.eachOpen(use));
    }

    /** Returns the text itself, without elements inside. */
    String ownText() {
        return text.toString();
    }
}
