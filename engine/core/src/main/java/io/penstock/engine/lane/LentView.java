package io.penstock.engine.lane;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** An argument of a callback that answers during the call only. */
final class LentView implements InvocationHandler {
    private final Object view;
    private final String name;
    private final String callback;
    private final long position;
    private volatile boolean over;

    private LentView(Object view, String name, String callback, long position) {
        this.view = view;
        this.name = name;
        this.callback = callback;
        this.position = position;
    }

    /** Shows a view to a callback, and poisons it afterwards. */
    static <T> void lend(Class<T> type, T view, String callback, long position, Consumer<T> call) {
        LentView lent = new LentView(view, type.getSimpleName(), callback, position);
        try {
            call.accept(type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, lent)));
        } finally {
            lent.over = true;
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (over) {
            throw new KeptViewException(name, callback, position);
        }
        try {
            return method.invoke(view, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
