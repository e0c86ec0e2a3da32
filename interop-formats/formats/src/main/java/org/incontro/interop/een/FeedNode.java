// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.incontro.core.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * One element of a profile with all that is inside: a small tree, the same for both syntaxes. Confined to one thread.
 *
 * <p>Whoever uses a text takes it; what nobody took is left over and goes to the extensions.
 */
final class FeedNode {

    /** Among so few children those of a name are counted; more need a map, lest a long list take ever longer. */
    private static final int MOST_COUNTED = 16;

    /** Room for the white space between elements. */
    private static final int ROOM = 48;

    private final String name;
    private final String path;
    private final Place place;

    /** The text, as long as it came in one piece; then {@link #pieces} has all of it until it is asked for. */
    private String text = "";

    private @Nullable StringBuilder pieces;

    /** Whether the text is nothing but white space so far. */
    private boolean blank = true;

    /** Most elements have none. */
    private List<FeedNode> children = List.of();

    /** How many children each name has; absent while there are few children, which are counted faster. */
    private @Nullable Map<String, Integer> namesakes;

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
        int number = countNamesake(childName);
        String first = pathOf(childName);
        String childPath = number == 1 ? first : first + "[" + number + "]";
        FeedNode child = new FeedNode(childName, childPath, childPlace, textLength());
        if (children.isEmpty()) {
            children = new ArrayList<>(8);
        }
        children.add(child);
        return child;
    }

    /** Returns the number of a new child among those of its name, counted from 1. */
    private int countNamesake(String childName) {
        if (namesakes == null && children.size() == MOST_COUNTED) {
            namesakes = new HashMap<>();
            for (FeedNode child : children) {
                namesakes.merge(child.name, 1, Integer::sum);
            }
        }
        return namesakes == null
                ? count(childName, 0, childName.length()) + 1
                : namesakes.merge(childName, 1, Integer::sum);
    }

    private int textLength() {
        return pieces == null ? text.length() : pieces.length();
    }

    /** Returns the path of the first child of a name. */
    String pathOf(String childName) {
        return path.isEmpty() ? escaped(childName) : path + "/" + escaped(childName);
    }

    /** Takes all children of a name away. */
    void forget(String childName) {
        if (!children.isEmpty()) {
            children.removeIf(child -> child.name.equals(childName));
        }
        if (namesakes != null) {
            namesakes.remove(childName);
        }
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

    void append(String more) {
        blank &= more.isBlank();
        if (textLength() == 0) {
            text = more;
        } else {
            pieces().append(more);
        }
    }

    /** Appends a part of an array, which is copied. */
    void append(char[] characters, int start, int length) {
        for (int i = start; blank && i < start + length; i++) {
            blank = Character.isWhitespace(characters[i]);
        }
        if (textLength() == 0) {
            text = new String(characters, start, length);
        } else {
            pieces().append(characters, start, length);
        }
    }

    private StringBuilder pieces() {
        if (pieces == null) {
            pieces = new StringBuilder(text.length() + ROOM).append(text);
        }
        return pieces;
    }

    void describe(Payload bytes) {
        payload = bytes;
    }

    /** Ends the element. The fingerprint of bytes stands for them where contents are compared. */
    void close() {
        if (payload != null && !payload.isEmpty()) {
            append(payload.fingerprint());
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
        for (FeedNode child : children) {
            if (!child.isAttribute()) {
                return false;
            }
        }
        return true;
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
        text = newText;
        pieces = null;
        blank = newText.isBlank();
    }

    /** Takes over what another element says. */
    void adopt(FeedNode other) {
        append(other.ownText());
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
        return !name.isEmpty() && name.charAt(0) == '@';
    }

    /** Returns all elements at the end of a path, in order; every step may be there more than once. */
    List<FeedNode> at(String steps) {
        List<FeedNode> found = List.of(this);
        int start = 0;
        while (start <= steps.length() && !found.isEmpty()) {
            int slash = steps.indexOf('/', start);
            int end = slash < 0 ? steps.length() : slash;
            found = found.size() == 1 ? found.get(0).named(steps, start, end) : allNamed(found, steps, start, end);
            start = end + 1;
        }
        return found;
    }

    private static List<FeedNode> allNamed(List<FeedNode> parents, String steps, int start, int end) {
        List<FeedNode> all = new ArrayList<>();
        for (FeedNode parent : parents) {
            all.addAll(parent.named(steps, start, end));
        }
        return all;
    }

    List<FeedNode> named(String childName) {
        return named(childName, 0, childName.length());
    }

    /** Returns the children whose name is a part of a text: no step is cut out of the path that it is in. */
    private List<FeedNode> named(String steps, int start, int end) {
        List<FeedNode> found = List.of();
        for (int i = 0; i < children.size(); i++) {
            FeedNode child = children.get(i);
            if (child.isNamed(steps, start, end)) {
                found = found.isEmpty() ? List.of(child) : more(found, child);
            }
        }
        return found;
    }

    /** Most elements are the only one of their name, so a list that grows is made for the second. */
    private static List<FeedNode> more(List<FeedNode> found, FeedNode child) {
        List<FeedNode> all = found.size() == 1 ? new ArrayList<>(found) : found;
        all.add(child);
        return all;
    }

    /** Returns the first element at the end of a path that a test accepts, in the order of {@link #at}. */
    Optional<FeedNode> first(String steps, Predicate<FeedNode> test) {
        return Optional.ofNullable(first(steps, 0, test));
    }

    private @Nullable FeedNode first(String steps, int start, Predicate<FeedNode> test) {
        if (start > steps.length()) {
            return test.test(this) ? this : null;
        }
        int slash = steps.indexOf('/', start);
        int end = slash < 0 ? steps.length() : slash;
        for (int i = 0; i < children.size(); i++) {
            FeedNode child = children.get(i);
            FeedNode found = child.isNamed(steps, start, end) ? child.first(steps, end + 1, test) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int count(String steps, int start, int end) {
        int count = 0;
        for (int i = 0; i < children.size(); i++) {
            count += children.get(i).isNamed(steps, start, end) ? 1 : 0;
        }
        return count;
    }

    private boolean isNamed(String steps, int start, int end) {
        return name.length() == end - start && steps.startsWith(name, start);
    }

    /** Returns the text, without taking it; markup inside is written out again. */
    String text() {
        if (isLeaf()) {
            return ownText();
        }
        String own = ownText();
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (FeedNode child : elements()) {
            whole.append(own, from, child.offset);
            child.writeMarkup(whole);
            from = child.offset;
        }
        return whole.append(own, from, own.length()).toString();
    }

    private void writeMarkup(StringBuilder out) {
        out.append('<').append(name);
        children.stream()
                .filter(FeedNode::isAttribute)
                .forEach(child -> out.append(' ')
                        .append(child.name, 1, child.name.length())
                        .append("=\"")
                        .append(child.ownText())
                        .append('"'));
        String inside = text();
        out.append(inside.isEmpty() ? "/>" : ">" + inside + "</" + name + ">");
    }

    /** Says that the text has found its place, with the markup in it. */
    void take() {
        taken = true;
        for (FeedNode child : children) {
            if (!child.isAttribute()) {
                child.takeAll();
            }
        }
    }

    private void takeAll() {
        taken = true;
        children.forEach(FeedNode::takeAll);
    }

    /** Hands out path and text of everything inside that says something, in the order of the source. */
    void eachText(BiConsumer<String, String> use) {
        if (!blank) {
            use.accept(path, ownText());
        }
        children.forEach(child -> child.eachText(use));
    }

    /** Hands out this and everything inside, in the order of the source. */
    void eachNode(Consumer<FeedNode> use) {
        use.accept(this);
        for (int i = 0; i < children.size(); i++) {
            children.get(i).eachNode(use);
        }
    }

    /** Hands out everything inside that has a text which nobody took, in the order of the source. */
    void eachOpen(Consumer<FeedNode> use) {
        if (!taken && !blank) {
            use.accept(this);
        }
        for (int i = 0; i < children.size(); i++) {
            children.get(i).eachOpen(use);
        }
    }

    /** Tells whether the text itself, without elements inside, is nothing but white space. */
    boolean isBlank() {
        return blank;
    }

    /** Returns the text itself, without elements inside. */
    String ownText() {
        if (pieces != null) {
            text = pieces.toString();
            pieces = null;
        }
        return text;
    }
}
