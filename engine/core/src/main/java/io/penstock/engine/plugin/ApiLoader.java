package io.penstock.engine.plugin;

import io.penstock.api.strategy.Strategy;

/** What plug-ins see of the rest: the JDK, and the packages of {@code penstock-api} as the engine itself sees them. */
final class ApiLoader extends ClassLoader {
    /** Before the names of all classes of {@code penstock-api}. */
    static final String PREFIX = "io.penstock.api.";

    static final ApiLoader INSTANCE = new ApiLoader();

    private ApiLoader() {
        super("penstock-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(PREFIX)) {
            return Strategy.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
