// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/**
 * Something that is wrong with a workflow.
 *
 * @param path the part it is about, such as {@code transitions.close.to}
 * @param sentence what is wrong and what to do, in English
 */
record WorkflowMistake(String path, String sentence) {

    @Override
    public String toString() {
        return path + ": " + sentence;
    }
}
