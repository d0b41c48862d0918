package org.refocus.sdk.html;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page as the browser tells it to a screen reader: roles, names and states, and nothing of its elements. */
final class AccessTree {
    /** One thing on the page; a radio button names the group that it is in. */
    record Thing(String role, String name, boolean on, boolean open, boolean wrong, String group, int id) {}

    private final CDPSession session;

    AccessTree(Page page) {
        session = page.context().newCDPSession(page);
        session.send("Accessibility.enable");
    }

    List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        Map<String, JsonObject> nodes = new LinkedHashMap<>();
        for (JsonElement element : session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            nodes.put(element.getAsJsonObject().get("nodeId").getAsString(), element.getAsJsonObject());
        }
        for (JsonObject node : nodes.values()) {
            if (node.get("ignored").getAsBoolean() || !node.has("backendDOMNodeId")) {
                continue;
            }
            String role = text(node, "role");
            String name = text(node, "name");
            int id = node.get("backendDOMNodeId").getAsInt();
            things.add(new Thing(
                    role,
                    name,
                    is(node, "checked"),
                    is(node, "expanded"),
                    is(node, "invalid"),
                    role.equals("radio") ? group(nodes, node) : "",
                    id));
        }
        return things;
    }

    private static String group(Map<String, JsonObject> nodes, JsonObject radio) {
        JsonObject at = radio;
        while (!text(at, "role").equals("radiogroup")) {
            at = nodes.get(at.get("parentId").getAsString());
        }
        return at.get("nodeId").getAsString();
    }

    /** Goes to a thing, as a screen reader does. */
    void goTo(Thing thing) {
        JsonObject at = new JsonObject();
        at.addProperty("backendNodeId", thing.id());
        session.send("DOM.focus", at);
    }

    private static String text(JsonObject node, String name) {
        return node.has(name) && node.getAsJsonObject(name).has("value")
                ? node.getAsJsonObject(name).get("value").getAsString()
                : "";
    }

    private static boolean is(JsonObject node, String state) {
        for (JsonElement property : node.getAsJsonArray("properties")) {
            if (property.getAsJsonObject().get("name").getAsString().equals(state)) {
                return property.getAsJsonObject()
                        .getAsJsonObject("value")
                        .get("value")
                        .getAsString()
                        .equals("true");
            }
        }
        return false;
    }
}
