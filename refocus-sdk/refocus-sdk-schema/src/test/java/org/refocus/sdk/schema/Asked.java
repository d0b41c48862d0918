package org.refocus.sdk.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;

/** What was answered to what is asked: without what the system fills in, and without empty rooms and lists. */
final class Asked {
    private Asked() {}

    static Object of(FormTemplate template, Map<String, Object> answers) {
        return place(template.root(), answers);
    }

    private static Object place(TemplateNode node, Object answer) {
        if (answer instanceof List<?> rows) {
            TemplateNode item = node.item().orElseThrow();
            return rows.stream().map(row -> place(item, row)).toList();
        }
        if (!(answer instanceof Map<?, ?> answers)) {
            return answer instanceof Number ? answer.toString() : answer;
        }
        Map<Object, Object> asked = new LinkedHashMap<>();
        for (TemplateNode child : node.children()) {
            if (answers.containsKey(child.name()) && !SystemPlaces.is(child)) {
                Object below = place(child, answers.get(child.name()));
                if (!below.equals(Map.of()) && !below.equals(List.of())) {
                    asked.put(child.name(), below);
                }
            }
        }
        return asked;
    }
}
