package org.refocus.sdk.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateNode;
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
     *
     * @param place what the template says of the place; null where it has no such place
     */
    boolean maySee(@Nullable TemplateNode place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return true;
        }
        if (isEntry(place, map) && !isOwn(map) && !mayRead(place, map)) {
            return false;
        }
        TemplateNode words = place == null ? null : place.child("words").orElse(null);
        return maySee(words, map.get("words"));
    }

    static boolean isEntry(@Nullable TemplateNode place, Map<?, ?> map) {
        boolean shaped = map.containsKey("audience") || (map.containsKey("text") && map.containsKey("voice"));
        return shaped || (place != null && FormView.isEntry(place) && map.containsKey("text"));
    }

    /** Where nobody has chosen yet, the template's choice holds; a choice that nobody knows shows an entry to no other. */
    private boolean mayRead(@Nullable TemplateNode place, Map<?, ?> entry) {
        Object chosen = entry.get("audience");
        if (chosen == null && place != null) {
            chosen = audienceOf(place);
        }
        return chosen instanceof String audience && rolesOf(audience).contains(viewer.role());
    }

    /** Returns who may see an entry at this place when nobody says otherwise. */
    static String audienceOf(TemplateNode place) {
        return place.audience().isEmpty() ? "worker" : place.audience();
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
