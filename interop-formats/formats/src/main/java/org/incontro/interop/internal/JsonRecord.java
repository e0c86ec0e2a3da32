// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.ProblemCode;

/**
 * One object of the top level, and where it begins.
 *
 * @param place where its opening brace stands
 * @param fields what it holds
 */
public record JsonRecord(Place place, JsonValue.Fields fields) {

    /**
     * Starts a problem of a value in this record.
     *
     * @param code what kind of problem it is
     * @param pointer where the value stands in the record, as a JSON Pointer; empty for the record itself
     */
    public Problem problem(ProblemCode code, String pointer) {
        return Problem.of(code, pointer).at(place);
    }

    /**
     * Returns the JSON Pointer of a field.
     *
     * @param parent the pointer of the object that it is in; empty for the record
     * @param name the field's name, or the number of a list's entry
     */
    public static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
