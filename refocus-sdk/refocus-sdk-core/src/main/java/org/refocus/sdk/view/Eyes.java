package org.refocus.sdk.view;

import java.util.List;
import java.util.Map;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Party.Role;

/** Who may see an entry: the choice that was made with it, and nothing else. */
final class Eyes {
    private final FormResponse response;
    private final Party viewer;

    Eyes(FormResponse response, Party viewer) {
        this.response = response;
        this.viewer = viewer;
    }

    /**
     * Says whether the viewer may see a value. Only entries carry an audience; something that holds an entry of its own
     * under {@code words} is seen with it.
     */
    boolean maySee(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return true;
        }
        if (map.get("words") instanceof Map<?, ?> words) {
            return maySee(words);
        }
        if (!(map.get("audience") instanceof String audience)) {
            return !map.containsKey("text") || !map.containsKey("voice") || isOwn(map);
        }
        return isOwn(map) || rolesOf(audience).contains(viewer.role());
    }

    private boolean isOwn(Map<?, ?> entry) {
        boolean subject = viewer.role() == Role.PERSON
                && viewer.id().equals(response.subject().id());
        return subject
                || viewer.id().equals(entry.get("speaker"))
                || (entry.get("speaker") == null && viewer.id().equals(entry.get("recordedBy")));
    }

    private static List<Role> rolesOf(String audience) {
        return switch (audience) {
            case "worker" -> List.of(Role.WORKER);
            case "team" -> List.of(Role.WORKER, Role.TEAM);
            case "my-circle" -> List.of(Role.CIRCLE);
            default -> List.of();
        };
    }
}
