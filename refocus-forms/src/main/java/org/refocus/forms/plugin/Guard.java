package org.refocus.forms.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;

/**
 * Calls a plug-in, and lets nothing out but what its contract promises: P-01 to P-09 of this package.
 *
 * <p>{@code Guard.around(store).letting(StoreException.class).call("latest", () -> store.latest(id))}. For those who call
 * plug-ins of their own as well. Immutable and safe to share between threads.
 */
public final class Guard {
    /** How deep plug-ins and this library may call each other, long before the stack overflows. */
    private static final int MAX_DEPTH = 32;

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final String plugin;
    private final List<Class<? extends RefocusException>> promised;
    private final @Nullable TimeLimit limit;

    private Guard(String plugin, List<Class<? extends RefocusException>> promised, @Nullable TimeLimit limit) {
        this.plugin = plugin;
        this.promised = promised;
        this.limit = limit;
    }

    /** Returns the guard of a plug-in, which is called by the name of its class; it has no time limit. */
    public static Guard around(Object plugin) {
        return around(plugin.getClass());
    }

    /** Returns the guard of a class that is not made yet. */
    public static Guard around(Class<?> plugin) {
        return new Guard(plugin.getName(), List.of(), null);
    }

    /** Returns the guard of another plug-in, with the same time limit if there is one. */
    public Guard alsoAround(Object another) {
        return new Guard(another.getClass().getName(), List.of(), limit);
    }

    /** Returns this guard for a plug-in whose contract promises one more kind of exception: it comes out as it is. */
    public Guard letting(Class<? extends RefocusException> exception) {
        List<Class<? extends RefocusException>> more = new ArrayList<>(promised);
        more.add(exception);
        return new Guard(plugin, List.copyOf(more), limit);
    }

    /**
     * Returns this guard with a time limit.
     *
     * @param most how long a call may take, waiting for a thread included; longer than nothing
     * @param threads who runs the calls; the host's, which shuts it down
     */
    public Guard within(Duration most, Executor threads) {
        return new Guard(plugin, promised, new TimeLimit(most, threads));
    }

    /**
     * Calls the plug-in.
     *
     * @param call the name of the method, for messages
     * @param work the call, and all looking at what it gives: lists and the like are the plug-in's code as well
     * @return what the work gives, never null
     * @throws PluginException when the plug-in does not do what its contract says
     */
    public <T> T call(String call, Callable<? extends @Nullable T> work) {
        try {
            return limit == null ? answer(call, work) : limit.call(() -> answer(call, work));
        } catch (TimeLimit.Missed e) {
            throw e.begun
                    ? PluginException.gaveNoAnswer(plugin, call, e.why)
                    : PluginException.notBegun(plugin, call, e.why);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw PluginException.threw(plugin, call, e);
        }
    }

    private <T> T answer(String call, Callable<? extends @Nullable T> work) {
        int depth = DEPTH.get();
        if (depth == MAX_DEPTH) {
            throw broken(call, "it calls this library back, which calls it, and so on without end");
        }
        T answer;
        DEPTH.set(depth + 1);
        try {
            answer = work.call();
        } catch (Throwable e) {
            letPass(e);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw e instanceof RefocusException own && isPromised(own) ? own : PluginException.threw(plugin, call, e);
        } finally {
            if (depth == 0) {
                DEPTH.remove();
            } else {
                DEPTH.set(depth);
            }
        }
        return given(call, answer);
    }

    private boolean isPromised(RefocusException e) {
        return e instanceof PluginException || promised.stream().anyMatch(kind -> kind.isInstance(e));
    }

    /** Throws what is about the whole process and not about the plug-in. */
    static void letPass(Throwable e) {
        if ((e instanceof VirtualMachineError && !(e instanceof StackOverflowError))
                // By name, as later versions of Java have it no more.
                || e.getClass().getName().equals("java.lang.ThreadDeath")) {
            throw (Error) e;
        }
    }

    /** Returns what a plug-in gave, or throws that it is null; to be used inside of {@link #call}. */
    public <T> T given(String call, @Nullable T answer) {
        if (answer == null) {
            throw broken(call, "it gave null");
        }
        return answer;
    }

    /**
     * Copies a list that a plug-in gave; to be used inside of {@link #call}.
     *
     * @param call the name of the method, for messages
     * @param list what it gave
     * @param most the most items that there may be: no more of them is read, and one
     * @throws PluginException when it is null, holds null, or more than it may
     */
    public <T> List<T> copy(String call, @Nullable Iterable<? extends @Nullable T> list, int most) {
        List<T> copy = new ArrayList<>();
        for (T item : given(call, list)) {
            if (item == null) {
                throw broken(call, "it gave a list with null in it");
            }
            if (copy.size() == most) {
                throw broken(call, "it gave more than " + most + " items");
            }
            copy.add(item);
        }
        return List.copyOf(copy);
    }

    /**
     * Returns the exception for an answer that the contract does not allow; to be thrown inside of {@link #call}.
     *
     * @param call the name of the method
     * @param how what is wrong, such as "it gave another record than was asked for"; without answers
     */
    public PluginException broken(String call, String how) {
        return PluginException.broke(plugin, call, how);
    }
}
