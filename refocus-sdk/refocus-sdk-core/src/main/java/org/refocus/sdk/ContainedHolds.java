package org.refocus.sdk;

import java.util.List;
import org.refocus.forms.plugin.Guard;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Holds;

/** A store's legal holds behind a guard. */
final class ContainedHolds implements Holds {
    private final Holds holds;
    private final Guard guard;

    ContainedHolds(Holds holds, Guard guard) {
        this.holds = holds;
        this.guard = guard;
    }

    @Override
    public boolean place(Hold hold) {
        return guard.call("place", () -> holds.place(hold));
    }

    @Override
    public boolean release(Hold release) {
        return guard.call("release", () -> holds.release(release));
    }

    @Override
    public List<Hold> on(Scope scope) {
        return guard.call("on", () -> {
            List<Hold> all = guard.copy("on", holds.on(scope), ContainedStore.MAX_LIST);
            for (Hold hold : all) {
                boolean onAnotherRecord =
                        hold.scope().kind() == Scope.Kind.RECORD || scope.kind() == Scope.Kind.SUBJECT;
                if (onAnotherRecord && !hold.scope().equals(scope)) {
                    throw guard.broken("on", "it gave a hold on something else");
                }
            }
            return all;
        });
    }
}
