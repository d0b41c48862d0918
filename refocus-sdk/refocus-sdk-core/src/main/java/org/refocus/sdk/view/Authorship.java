package org.refocus.sdk.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.Party;
import org.refocus.sdk.Subject;

/** What somebody may do with an entry: whose words it holds decides. */
final class Authorship {
    private Authorship() {}

    /**
     * Says whether somebody may change an entry: own words are for those who said them or wrote them down. As long as
     * nobody has said whose words they are they may be the person's own: these are for the one who wrote them down and the
     * one whom the record is about.
     */
    static boolean mayEdit(Map<?, ?> entry, Party by, Subject about) {
        Object voice = entry.get("voice");
        boolean wroteDown = by.id().equals(entry.get("recordedBy"));
        if (voice == null) {
            return wroteDown || entry.get("recordedBy") == null || by.id().equals(about.id());
        }
        return !"person".equals(voice) || wroteDown || by.id().equals(entry.get("speaker"));
    }

    /**
     * Says whether somebody may choose who sees an entry that is there already: the one whose words it holds. Of words that
     * were agreed or carried forward these are the one whom the record is about and the one who wrote them down. Where
     * nothing says whose they are, it is whoever may change them.
     */
    static boolean mayChooseReaders(Map<?, ?> entry, Party by, Subject about) {
        Object voice = entry.get("voice");
        Object owner = "person".equals(voice) ? speakerOf(entry) : entry.get("recordedBy");
        boolean shared = !"person".equals(voice) && !"worker".equals(voice);
        return owner == null || by.id().equals(owner) || (shared && by.id().equals(about.id()));
    }

    private static @Nullable Object speakerOf(Map<?, ?> entry) {
        return entry.get("speaker") == null ? entry.get("recordedBy") : entry.get("speaker");
    }
}
