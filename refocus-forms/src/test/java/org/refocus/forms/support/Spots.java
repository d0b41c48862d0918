package org.refocus.forms.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the places of a document that its template describes. */
final class Spots {
    private final TemplateTree template;
    private final List<Spot> found = new ArrayList<>();

    private Spots(TemplateTree template) {
        this.template = template;
    }

    static List<Spot> all(JsonNode document, TemplateTree template) {
        Spots spots = new Spots(template);
        spots.inside(document, template.root(), "");
        return spots.found;
    }

    static List<Spot> at(JsonNode document, TemplateTree template, String path) {
        return all(document, template).stream()
                .filter(spot -> spot.path().equals(path))
                .toList();
    }

    private void inside(JsonNode value, JsonNode schema, String path) {
        if (value.isObject()) {
            JsonNode required = schema.path("required");
            value.properties().forEach(property -> {
                String name = property.getKey();
                boolean needed = false;
                for (JsonNode candidate : required) {
                    needed |= candidate.asText().equals(name);
                }
                JsonNode inner = template.follow(schema.path("properties").path(name));
                String place = path + "/" + name;
                found.add(new Spot(value, name, -1, place, inner, needed));
                inside(property.getValue(), inner, place);
            });
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            JsonNode inner = template.follow(schema.path("items"));
            found.add(new Spot(value, "", i, path + "/*", inner, false));
            inside(value.get(i), inner, path + "/*");
        }
    }
}
