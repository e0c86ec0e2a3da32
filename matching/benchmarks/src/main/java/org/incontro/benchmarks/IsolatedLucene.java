// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import org.incontro.benchmarks.task.PeerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene 10 in a class loader of its own. The jar of this program carries its jar; the Lucene that the match engine analyses texts with stays
 * outside and is not disturbed.
 */
final class IsolatedLucene extends URLClassLoader {

    /** The first Java that can run it. */
    static final int LEAST_JAVA = 21;

    private static final String NESTED = "/lucene-10/lucene-core.jar";
    private static final String LUCENE = "org.apache.lucene.";
    private static final String ADAPTER = "org.incontro.benchmarks.lucene.";

    private IsolatedLucene(URL lucene) {
        super(new URL[] {lucene}, IsolatedLucene.class.getClassLoader());
    }

    /**
     * Returns the newest Lucene that this Java can run: 10 from 21 on, else the one on the class path, which is 9.12.
     *
     * @param wanted the major version that is wanted, or 0 for the newest
     * @throws IllegalArgumentException if this Java cannot run the version that is wanted
     */
    static PeerFactory newest(int wanted) throws IOException {
        boolean able = Runtime.version().feature() >= LEAST_JAVA && IsolatedLucene.class.getResource(NESTED) != null;
        if (wanted == 10 && !able) {
            throw new IllegalArgumentException(
                    "Lucene 10 needs Java %s or later and the packaged jar, but this is Java %s"
                            .formatted(LEAST_JAVA, Runtime.version().feature()));
        }
        return able && wanted != 9
                ? factory(new IsolatedLucene(extracted()))
                : factory(IsolatedLucene.class.getClassLoader());
    }

    /** A class loader cannot read a jar inside a jar, so the file is laid into the temporary folder until the process ends. */
    private static URL extracted() throws IOException {
        Path file = Files.createTempFile("incontro-lucene-", ".jar");
        file.toFile().deleteOnExit();
        try (InputStream nested = IsolatedLucene.class.getResourceAsStream(NESTED)) {
            Files.copy(nested, file, StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PeerFactory factory(ClassLoader loader) {
        try {
            return (PeerFactory) loader.loadClass(ADAPTER + "LuceneFactory")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Lucene's side of the benchmark must be on the class path", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(LUCENE) && !name.startsWith(ADAPTER)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith(LUCENE) ? findClass(name) : defineAgain(name);
        }
    }

    /** The adapter's classes are those of this program, but they must see this loader's Lucene. */
    private Class<?> defineAgain(String name) throws ClassNotFoundException {
        try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] all = bytes.readAllBytes();
            return defineClass(name, all, 0, all.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isLucenes(name) ? findResource(name) : super.getResource(name);
    }

    /** Lucene finds its codecs as services; those of another version would not fit. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isLucenes(name)
                ? Collections.enumeration(Collections.list(findResources(name)))
                : super.getResources(name);
    }

    private static boolean isLucenes(String resource) {
        return resource.startsWith("META-INF/services/" + LUCENE) || resource.startsWith("org/apache/lucene/");
    }
}
