package org.refocus.sdk.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateNode;

/**
 * Which places a viewer can know of: those of the form, and those of the rows that they see.
 *
 * <p>A second wall: what is told to a viewer was made from what they may see, and names no other place. Should a report about
 * the whole record get there by mistake, it names no row and no name that is not theirs.
 */
final class KnownPlaces {
    private KnownPlaces() {}

    static boolean has(TemplateNode root, Object answers, String pointer) {
        TemplateNode place = root;
        Object value = answers;
        for (String token : pointer.isEmpty() ? List.<String>of() : Typed.tokens(pointer)) {
            boolean row = value instanceof List<?> || (place != null && place.type() == TemplateNode.Type.ARRAY);
            if (row && !token.equals("-") && itemOf(value, token) == null) {
                return false;
            }
            place = row
                    ? itemOf(place)
                    : place == null ? null : place.child(token).orElse(null);
            value = row ? itemOf(value, token) : value instanceof Map<?, ?> map ? map.get(token) : null;
            if (place == null && value == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object itemOf(@Nullable Object value, String token) {
        int index = Typed.indexOf(token);
        return value instanceof List<?> list && index >= 0 && index < list.size() ? list.get(index) : null;
    }

    /** Of several values where one belongs, each stands at the place. */
    private static @Nullable TemplateNode itemOf(@Nullable TemplateNode place) {
        return place == null || place.type() != TemplateNode.Type.ARRAY
                ? place
                : place.item().orElse(null);
    }
}
