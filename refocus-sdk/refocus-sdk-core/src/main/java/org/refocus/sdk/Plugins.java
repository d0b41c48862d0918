package org.refocus.sdk;

import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;
import org.refocus.forms.plugin.PluginException;

/**
 * Providers that a host goes and looks for: those that load, and why each of the others does not.
 *
 * <p>Nothing is ever looked for unless a host calls this, and nothing that is found is used unless the host hands it on, say
 * to {@link Refocus.Builder#store}.
 *
 * <ul>
 *   <li>D-01 One that does not load stops none of the others, and is said once, with the reason. So is a line that names no
 *       class, and a provider that is listed twice, which is made once.
 *   <li>D-02 What is found comes in the order in which it is listed.
 *   <li>D-03 Nothing that an exception of a provider says is in a reason; P-03 of {@link org.refocus.forms.plugin} holds.
 *   <li>D-04 At most {@value #MAX_PROVIDERS} providers are looked at, and 64 KiB of each list.
 * </ul>
 *
 * <p>Providers are made on the caller's thread, without a time limit. Immutable and safe to share between threads.
 *
 * @param <T> the service, such as {@link org.refocus.sdk.spi.FormStore}
 * @param found the providers that load
 * @param faults why others do not
 */
public record Plugins<T>(List<T> found, List<Fault> faults) {
    /** The most providers that are looked at: 1,000. */
    public static final int MAX_PROVIDERS = 1_000;

    /**
     * Why a provider does not load.
     *
     * @param provider the name of its class, or the line where one ought to be named
     * @param reason why, in plain English
     * @param cause where its own code failed, without what it said; null when it was not called
     */
    public record Fault(
            String provider, String reason, @Nullable PluginException cause) {
        /** Takes out whatever would spoil a line of a log. */
        public Fault {
            provider = clean(provider);
            reason = clean(reason);
        }

        private static String clean(String text) {
            String cut = text.length() > 500 ? text.substring(0, 500) + "..." : text;
            return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", "?");
        }

        @Override
        public String toString() {
            return provider + ": " + reason;
        }
    }

    /** Copies the lists; refuses null. */
    public Plugins {
        found = List.copyOf(found);
        faults = List.copyOf(faults);
    }

    /**
     * Looks on a class path, where {@code META-INF/services/} lists providers by the name of the service. A provider is a
     * public class with a public constructor that takes nothing.
     *
     * @param service what to look for
     * @param loader whose class path to look on, such as {@code Thread.currentThread().getContextClassLoader()}
     */
    public static <T> Plugins<T> discover(Class<T> service, ClassLoader loader) {
        PluginSearch<T> search = new PluginSearch<>(service);
        ServiceFiles files = ServiceFiles.read(service, loader);
        files.faults().forEach(search::fault);
        files.names().forEach(name -> search.load(name, loader));
        return search.result();
    }

    /**
     * Looks into modules that provide the service in their {@code module-info}.
     *
     * @param service what to look for; a contract of this library's
     * @param layer whose modules to look into, such as {@code ModuleLayer.boot()}
     */
    public static <T> Plugins<T> discover(Class<T> service, ModuleLayer layer) {
        PluginSearch<T> search = new PluginSearch<>(service);
        Iterator<ServiceLoader.Provider<T>> all;
        try {
            all = ServiceLoader.load(layer, service).stream().iterator();
        } catch (ServiceConfigurationError e) {
            throw new RefocusException("Only contracts of this library are looked for in modules, and not "
                    + service.getName() + ". Load it yourself.");
        }
        while (true) {
            try {
                if (!all.hasNext() || !search.hasRoom()) {
                    return search.result();
                }
                ServiceLoader.Provider<T> provider = all.next();
                search.make(provider.type(), () -> PluginSearch.provided(provider));
            } catch (ServiceConfigurationError e) {
                search.fault(new Fault(service.getName(), "a module's provider cannot be loaded", null));
            }
        }
    }
}
