// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar's manifest. */
final class BuildVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"incontro-bench " + text()};
    }

    /** Returns the version, or "unpackaged" where classes are run outside of a jar. */
    static String text() {
        return Objects.requireNonNullElse(IncontroBench.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}
