package org.refocus.forms.plugin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;

/** Thrown when something that the host plugged in does not do what its contract says; names it and the call. */
public final class PluginException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String plugin;
    private final String call;
    private final boolean begun;

    private PluginException(
            String plugin, String call, boolean begun, String what, @Nullable RefocusException quietCause) {
        super("The plug-in " + plugin + " " + what, quietCause);
        this.plugin = plugin;
        this.call = call;
        this.begun = begun;
    }

    static PluginException threw(String plugin, String call, Throwable thrown) {
        String what = "threw " + thrown.getClass().getName() + " at " + call
                + ". What that says is left out, as it may hold answers; the cause shows where it happened.";
        return new PluginException(plugin, call, true, what, Quiet.copy(thrown));
    }

    static PluginException broke(String plugin, String call, String how) {
        return new PluginException(plugin, call, true, "broke its contract at " + call + ": " + how + ".", null);
    }

    static PluginException gaveNoAnswer(String plugin, String call, String why) {
        return new PluginException(plugin, call, true, "gave no answer to " + call + ": " + why + ".", null);
    }

    static PluginException notBegun(String plugin, String call, String why) {
        return new PluginException(plugin, call, false, "was not asked to " + call + ": " + why + ".", null);
    }

    /** Returns the name of the plug-in's class. */
    public String plugin() {
        return plugin;
    }

    /** Returns the name of the method that was called. */
    public String call() {
        return call;
    }

    /** Says whether the plug-in was called at all; if not, it has done nothing. */
    public boolean begun() {
        return begun;
    }
}
