// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.lang.management.ManagementFactory;

/** Measures what is held. */
final class Heap {

    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** Returns how many bytes are in use after a thorough collection. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
