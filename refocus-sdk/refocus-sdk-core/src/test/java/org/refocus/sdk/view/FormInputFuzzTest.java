package org.refocus.sdk.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Samples;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/**
 * Whatever is typed into whatever field, it is in the document afterwards, and what was there before is not harmed.
 *
 * <p>An input is text: in the first line the form, who types, and whether the form is {@code filled} already; in each
 * line after it a field, an equals sign and what was typed. {@code \}{@code u0041} stands for a character.
 */
class FormInputFuzzTest {
    private static final Subject ABOUT = new Subject("person-asha", "team-harbour");
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Map<String, Party> PARTIES = Map.of(
            "person",
            Party.person("person-asha"),
            "worker",
            Party.worker("worker-sam"),
            "circle",
            new Party("circle-meera", Party.Role.CIRCLE),
            "team",
            new Party("worker-lena", Party.Role.TEAM));

    private static final Map<String, FormDocument> SAMPLES =
            Samples.forms().stream().collect(Collectors.toMap(Function.identity(), Samples::answers));

    /** What one input says. */
    private record Typing(
            FormTemplate template, FormDocument before, Party by, Map<String, String> fields, String removed) {
        static Optional<Typing> of(byte[] bytes) {
            List<String> lines = new String(bytes, UTF_8).lines().toList();
            String[] first = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
            if (first.length < 2 || !PARTIES.containsKey(first[1])) {
                return Optional.empty();
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int cut = line.indexOf('=');
                fields.put(characters(line.substring(0, Math.max(cut, 0))), characters(line.substring(cut + 1)));
            }
            String removed = fields.getOrDefault("remove", "");
            FormDocument sample = first.length > 2 ? SAMPLES.get(first[0]) : null;
            return newest(first[0])
                    .map(template -> new Typing(
                            template,
                            sample == null ? FormDocument.empty() : sample,
                            PARTIES.get(first[1]),
                            fields,
                            removed));
        }

        private static Optional<FormTemplate> newest(String id) {
            return TemplateLibrary.bundled().all().stream()
                    .filter(template -> template.id().equals(id))
                    .reduce((older, newer) -> newer);
        }

        private static String characters(String text) {
            return CHARACTER
                    .matcher(text)
                    .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        }

        FormDocument send(FormDocument base, Map<String, String> typed) {
            return FormInput.apply(template, response(base), typed, by, NOW);
        }

        FormDocument sendAndMove() {
            return FormInput.applyAndMove(template, response(before), fields, removed, fields.size() - 3, by, NOW);
        }

        FormDocument sendAndRemove() {
            return FormInput.applyAndRemove(template, response(before), fields, removed, by, NOW);
        }

        FormResponse response(FormDocument answers) {
            return new FormResponse(
                    "r-1", 1, template.key(), ABOUT, Status.DRAFT, by, Instant.EPOCH, null, null, answers);
        }
    }

    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void nothingThatIsTypedIsLost(byte[] bytes) {
        Typing.of(bytes).ifPresent(typing -> {
            FormDocument after = typing.send(typing.before(), typing.fields());

            ownWordsOfOthersStay(typing, after);
            if (typing.before().equals(FormDocument.empty())) {
                everyTextIsThere(typing, after);
            }
            aPageSentBackUntouchedChangesNothing(typing, after);
            if (!typing.removed().isEmpty()) {
                ownWordsOfOthersStay(typing, typing.sendAndRemove());
                FormDocument moved = typing.sendAndMove();
                ownWordsOfOthersStay(typing, moved);
                assertThat(sorted(moved)).isEqualTo(sorted(after));
            }
        });
    }

    /** All that is said, in an order that moving does not change. */
    private static List<String> sorted(FormDocument answers) {
        List<String> all = new ArrayList<>();
        texts(answers.answers(), all);
        return all.stream().sorted().toList();
    }

    private static void ownWordsOfOthersStay(Typing typing, FormDocument after) {
        List<Object> own = new ArrayList<>();
        ownWords(typing.before().answers(), typing.by(), own);
        List<Object> kept = new ArrayList<>();
        ownWords(after.answers(), typing.by(), kept);
        assertThat(kept).containsAll(own);
    }

    private static void ownWords(Object value, Party by, List<Object> found) {
        if (value instanceof Map<?, ?> map) {
            if (!Authorship.mayEdit(map, by, ABOUT)) {
                found.add(map);
            }
            map.values().forEach(child -> ownWords(child, by, found));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> ownWords(child, by, found));
        }
    }

    private static void everyTextIsThere(Typing typing, FormDocument after) {
        List<String> there = new ArrayList<>();
        texts(after.answers(), there);
        typing.fields().forEach((pointer, typed) -> {
            if (!typed.isBlank() && isForText(place(typing.template().root(), pointer))) {
                assertThat(there.remove(Coercion.lines(typed)))
                        .as("what was typed at %s", pointer)
                        .isTrue();
            }
        });
    }

    private static void texts(Object value, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(child -> texts(child, found));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> texts(child, found));
        } else {
            found.add(String.valueOf(value));
        }
    }

    private static boolean isForText(@Nullable TemplateNode place) {
        return place != null
                && place.type() == TemplateNode.Type.STRING
                && place.options().isEmpty()
                && !place.widget().equals("money");
    }

    /** Returns the place that a field's name leads to; null where there is none, or none that a field may fill. */
    private static @Nullable TemplateNode place(TemplateNode root, String pointer) {
        if (!Typed.isPointer(pointer)) {
            return null;
        }
        TemplateNode at = root;
        for (String token : Typed.tokens(pointer)) {
            boolean list = at.type() == TemplateNode.Type.ARRAY;
            int index = Typed.indexOf(token);
            boolean item = token.equals("-") || (index >= 0 && index < at.max().orElse(Integer.MAX_VALUE));
            Optional<TemplateNode> next = list ? (item ? at.item() : Optional.empty()) : at.child(token);
            if (next.isEmpty() || next.get().widget().equals("hidden")) {
                return null;
            }
            at = next.get();
        }
        return at;
    }

    private static void aPageSentBackUntouchedChangesNothing(Typing typing, FormDocument after) {
        Map<String, String> shown = new LinkedHashMap<>();
        FormView.of(typing.template(), typing.response(after), typing.by(), Locale.UK, Report.clean())
                .nodes()
                .forEach(node -> collect(node, shown));

        assertThat(typing.send(after, shown).json())
                .isEqualTo(FormDocument.of(after.answers()).json());
    }

    private static void collect(ViewNode node, Map<String, String> fields) {
        if (node.kind() == ViewNode.Kind.FIELD) {
            fields.put(node.pointer(), node.value());
        }
        node.children().forEach(child -> collect(child, fields));
        node.newItem().ifPresent(item -> collect(item, fields));
    }
}
