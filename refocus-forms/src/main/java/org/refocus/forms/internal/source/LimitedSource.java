package org.refocus.forms.internal.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.plugin.Guard;

/** A source that is waited for so long and no longer. */
public final class LimitedSource implements TemplateSource {
    private final TemplateSource source;
    private final Guard guard;

    /** Creates a source that runs another one on the host's threads. */
    public LimitedSource(TemplateSource source, Duration most, Executor threads) {
        this.source = source;
        this.guard = Guard.around(source).letting(RefocusException.class).within(most, threads);
    }

    @Override
    public List<TemplateFile> files() {
        return guard.call("files", () -> guard.copy("files", source.files(), MAX_FILES));
    }

    @Override
    public String toString() {
        return guard.call("toString", source::toString);
    }
}
