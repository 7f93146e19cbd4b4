package io.penstock.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * Defines the classes of one jar, from memory: what was looked at and allowed is what runs, and the file may be built anew
 * meanwhile. Any thread.
 */
final class JarLoader extends ClassLoader {
    private final Path file;
    private volatile Map<String, byte[]> entries;

    /** @param entries by their names in the jar */
    JarLoader(Path file, Map<String, byte[]> entries) {
        super(file.getFileName().toString(), ApiLoader.INSTANCE);
        this.file = file;
        this.entries = entries;
    }

    /** Where the jar was read from. */
    Path file() {
        return file;
    }

    /** Forgets what was not asked for yet: nothing more can be loaded. */
    void release() {
        entries = Map.of();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = entries.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected URL findResource(String name) {
        byte[] bytes = entries.get(name);
        try {
            return bytes == null ? null : new URL("plugin", "", -1, file + "!/" + name, new InMemory(bytes));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a URL with a handler of its own may have any protocol", e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL resource = findResource(name);
        return Collections.enumeration(resource == null ? List.of() : List.of(resource));
    }

    /** Opens one resource, wherever the URL says that it is. */
    private static final class InMemory extends URLStreamHandler {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
