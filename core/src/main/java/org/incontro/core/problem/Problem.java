// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.value.MessageTemplates;

/**
 * One thing that is wrong with an input.
 *
 * <p>Arguments never hold a person's contact data: whoever makes a problem passes the value only where the field cannot
 * hold any. Immutable and thread-safe.
 *
 * @param code what kind of problem it is
 * @param path the value it is about, in the terms of the source: a JSON Pointer, an element path, a column; may be empty
 * @param place where it stands in the source, if there is one
 * @param arguments the texts that its sentence names
 */
public record Problem(ProblemCode code, String path, Optional<Place> place, Map<String, String> arguments) {

    /** Copies the arguments, in their order. */
    public Problem {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * Returns a problem of a value that stands in no file.
     *
     * @param code what kind of problem it is
     * @param path the value it is about
     */
    public static Problem of(ProblemCode code, String path) {
        return new Problem(code, path, Optional.empty(), Map.of());
    }

    /**
     * Returns this problem with its place.
     *
     * @param newPlace where it stands in the source
     */
    public Problem at(Place newPlace) {
        return new Problem(code, path, Optional.of(newPlace), arguments);
    }

    /**
     * Returns this problem with one more argument for its sentence.
     *
     * @param name the name in braces in the sentence
     * @param value the text to put there; never a person's contact data
     */
    public Problem with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value.toString());
        return new Problem(code, path, place, more);
    }

    /** Returns what it costs. */
    public Severity severity() {
        return code.severity();
    }

    /**
     * Returns place, path and sentence in one line.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    public String message(String language) {
        StringBuilder line = new StringBuilder();
        place.ifPresent(where -> line.append(where).append(": "));
        if (!path.isEmpty()) {
            line.append(path).append(": ");
        }
        return line.append(MessageTemplates.fill(code.template(language), arguments))
                .toString();
    }

    /** Writes the code and the English message. */
    @Override
    public String toString() {
        return "[" + code.name() + "] " + message("en");
    }
}
