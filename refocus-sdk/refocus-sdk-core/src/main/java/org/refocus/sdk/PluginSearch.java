package org.refocus.sdk;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.refocus.forms.plugin.Guard;
import org.refocus.forms.plugin.PluginException;
import org.refocus.sdk.Plugins.Fault;

/** Makes providers one by one, and says why one cannot be made. */
final class PluginSearch<T> {
    private static final String UNLOADABLE = "its class cannot be loaded: ";

    private final Class<T> service;
    private final Set<String> seen = new HashSet<>();
    private final List<T> found = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean cut;

    PluginSearch(Class<T> service) {
        this.service = service;
    }

    Plugins<T> result() {
        if (cut) {
            faults.add(new Fault(service.getName(), "there are too many providers: the rest is not looked at", null));
        }
        return new Plugins<>(found, faults);
    }

    /** Says whether there is room for one more; after it was once said that there is none, the rest is cut. */
    boolean hasRoom() {
        cut |= found.size() + faults.size() >= Plugins.MAX_PROVIDERS;
        return !cut;
    }

    void fault(Fault fault) {
        if (hasRoom()) {
            faults.add(fault);
        }
    }

    private void fault(String name, String reason) {
        fault(new Fault(name, reason, null));
    }

    void load(String name, ClassLoader loader) {
        if (!hasRoom()) {
            return;
        }
        if (!seen.add(name)) {
            fault(name, "it is listed twice, and made once");
            return;
        }
        Class<?> type;
        try {
            type = Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            fault(name, "there is no such class");
            return;
        } catch (LinkageError | RuntimeException e) {
            // The machine's own words, as no code of the provider's has run: they name the class that is missing.
            fault(name, UNLOADABLE + e);
            return;
        }
        if (type.getModule().isNamed()) {
            return; // it is found in its module
        }
        constructorOf(type);
    }

    private void constructorOf(Class<?> type) {
        if (!service.isAssignableFrom(type)) {
            fault(type.getName(), "it is no " + service.getName());
        } else if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            fault(type.getName(), "it is not a public class that can be made");
        } else {
            try {
                Constructor<?> constructor = type.getConstructor();
                make(type, () -> service.cast(made(constructor)));
            } catch (NoSuchMethodException e) {
                fault(type.getName(), "it has no public constructor that takes nothing");
            } catch (LinkageError e) {
                fault(type.getName(), UNLOADABLE + e);
            }
        }
    }

    private static Object made(Constructor<?> constructor) throws Exception {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw innermost(e);
        }
    }

    static <T> T provided(ServiceLoader.Provider<T> provider) throws Exception {
        try {
            return provider.get();
        } catch (ServiceConfigurationError e) {
            throw innermost(e);
        }
    }

    /** Returns what the provider threw, where it is an exception; throws it where it is an error. */
    private static Exception innermost(Throwable wrapped) {
        Throwable thrown = wrapped.getCause() == null ? wrapped : wrapped.getCause();
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof Exception e ? e : new InvocationTargetException(thrown);
    }

    void make(Class<?> type, Callable<T> maker) {
        try {
            found.add(Guard.around(type).call("its constructor", maker));
        } catch (PluginException e) {
            faults.add(new Fault(type.getName(), "it cannot be made: " + e.getMessage(), e));
        }
    }
}
