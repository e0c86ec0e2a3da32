// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/** Ends the process, as far as a test can: before or after any call of a store, an outbox or a mail server, or of a commit. */
final class Crashes {

    private final Random random;
    private double share;
    private int count;
    /** Done between two calls now and then: what another worker does meanwhile. */
    private Runnable meanwhile = () -> {};

    /** The process is gone. An error, so that nothing that goes on after failures catches it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    Crashes(Random random, double share) {
        this.random = random;
        this.share = share;
    }

    void stop() {
        share = 0;
    }

    void meanwhile(Runnable other) {
        meanwhile = other;
    }

    int count() {
        return count;
    }

    void maybe() {
        if (share > 0 && random.nextDouble() < share) {
            count++;
            throw new Crash();
        }
    }

    <T> T around(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    maybe();
                    if (share > 0 && random.nextDouble() < share / 4) {
                        meanwhile.run();
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    maybe();
                    return result;
                }));
    }
}
