package org.refocus.sdk.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.Report;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.view.FormView;

/** Pictures to look at: of the samples, and of forms filled with a text of choice. */
final class Drawn {
    static final Pictures PICTURES = Pictures.plain();
    static final Instant SPRING = Instant.parse("2026-05-27T11:35:00Z");
    static final Instant AUTUMN = Instant.parse("2026-11-02T09:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Drawn() {}

    static FormView agreed(FormTemplate template, FormDocument document, Party viewer, Locale locale, Instant at) {
        FormResponse response = new FormResponse(
                "record-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.AGREED,
                Forms.SAM,
                at,
                new Agreement(List.of(Forms.ASHA, Forms.SAM), at),
                null,
                document);
        return FormView.of(template, response, viewer, locale, Report.clean());
    }

    static FormView sample(String name, Party viewer) {
        Forms.Filled filled = Forms.sample(name);
        return agreed(filled.template(), filled.document(), viewer, Locale.UK, SPRING);
    }

    static Document page(String picture) {
        return Jsoup.parse("<!DOCTYPE html><html lang=\"en\"><body>" + picture + "</body></html>");
    }

    /** Returns every picture of forms in which each text is this one and each list has so many entries. */
    static Map<String, String> everyPicture(String text, int entries, Locale locale) {
        Map<String, String> pictures = new LinkedHashMap<>();
        pictures.put("strengths", PICTURES.strengths(filled("strengths-worksheet", text, entries, locale)));
        pictures.put("goals", PICTURES.goals(filled("care-plan", text, Math.min(entries, 20), locale)));
        pictures.put("life maps", PICTURES.lifeMaps(filled("vtp-guide", text, entries, locale)));
        FormView before = filled("care-plan", "Before", 1, locale);
        pictures.put("changes", PICTURES.changes(before, filled("care-plan", text, Math.min(entries, 20), locale)));
        FormView domains = filled("strengths-worksheet", text, entries, locale);
        FormView none = filled("strengths-worksheet", text, 0, locale);
        pictures.put("what went", PICTURES.changes(domains, none));
        pictures.put("team", team(locale));
        return pictures;
    }

    static String team(Locale locale) {
        List<FormTemplate> forms = new ArrayList<>();
        List<FormResponse> agreed = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        for (FormTemplate template : Forms.templates()) {
            forms.add(speaking(Forms.template(template.id()), locale));
            people.add("person-" + forms.size());
            agreed.add(agreed(template, "person-" + forms.size(), SPRING));
        }
        return PICTURES.team(people, forms, agreed, LocalDate.of(2026, 8, 1), locale);
    }

    static FormResponse agreed(FormTemplate template, String person, Instant at) {
        return new FormResponse(
                "of-" + person,
                1,
                template.key(),
                new Subject(person, "team-harbour"),
                Status.AGREED,
                Forms.SAM,
                at,
                new Agreement(List.of(Forms.SAM), at),
                null,
                FormDocument.empty());
    }

    private static FormView filled(String form, String text, int entries, Locale locale) {
        FormTemplate template = speaking(Forms.template(form), locale);
        FormDocument two = Forms.full(template, node -> Forms.fitting(node, text));
        return agreed(template, FormDocument.of(repeated(two.answers(), entries)), Forms.ASHA, locale, AUTUMN);
    }

    private static FormTemplate speaking(FormTemplate template, Locale locale) {
        return locale.toLanguageTag().equals("ar-XB")
                ? template.with(LanguagePack.pseudo(template, "ar-XB"))
                : template;
    }

    /** Returns answers whose lists have so many items. */
    @SuppressWarnings("unchecked") // answers are maps of texts
    private static Map<String, Object> repeated(Map<String, Object> answers, int items) {
        return (Map<String, Object>) again(answers, items);
    }

    private static Object again(Object value, int items) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, child) -> copy.put(String.valueOf(name), again(child, items)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                copy.add(again(list.get(i % list.size()), items));
            }
            return copy;
        }
        return value;
    }

    /** Returns a strengths worksheet of a service that has this many parts of life. */
    static FormTemplate worksheetOf(int domains) {
        try {
            ObjectNode json = (ObjectNode)
                    JSON.readTree(Forms.template("strengths-worksheet").json());
            ObjectNode parts = (ObjectNode) json.at("/properties/domains");
            ObjectNode properties = (ObjectNode) parts.get("properties");
            ArrayNode order = (ArrayNode) parts.at("/x-form/order");
            while (order.size() > domains) {
                properties.remove(order.remove(order.size() - 1).asText());
            }
            while (order.size() < domains) {
                String name = "extra-" + order.size();
                ObjectNode extra = properties.get("health").deepCopy();
                properties.set(name, extra.put("title", "Another part " + order.size()));
                order.add(name);
            }
            ((ObjectNode) json.at("/x-form/parameters")).remove("mayBeEmpty");
            return FormTemplate.load(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a document with one answer changed. */
    static FormDocument with(FormDocument document, String pointer, Object value) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(document.bytes());
            int end = pointer.lastIndexOf('/');
            if (json.at(pointer.substring(0, end)) instanceof ArrayNode list) {
                if (value.equals("")) {
                    list.remove(Integer.parseInt(pointer.substring(end + 1)));
                } else {
                    list.add(JSON.valueToTree(value));
                }
            } else {
                ((ObjectNode) json.at(pointer.substring(0, end)))
                        .set(pointer.substring(end + 1), JSON.valueToTree(value));
            }
            return FormDocument.of(JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
