package org.refocus.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refocus.forms.Checked;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.Messages;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.JsonText.Members;

/** The parts of a revision, read out of JSON; each is refused at its place. */
final class ResponseReading {
    private static final List<String> REQUIRED =
            List.of("format", "id", "revision", "template", "subject", "status", "author", "recordedAt", "answers");
    private static final List<String> OPTIONAL = List.of("agreement", "reason", "preserved");

    private ResponseReading() {}

    static FormResponse read(JsonText json) {
        Members parts = json.object(REQUIRED, OPTIONAL);
        if (!parts.get("format").string().equals(ResponseJson.FORMAT)) {
            throw parts.get("format").wrong("The format must be " + ResponseJson.FORMAT + ".");
        }
        String id = parts.get("id").string();
        int number = parts.get("revision").number();
        String template = parts.get("template").string();
        Members subject = parts.get("subject").object(List.of("id", "team"), List.of());
        Subject about = made(
                parts.get("subject"),
                () -> new Subject(
                        subject.get("id").string(), subject.get("team").string()));
        Status status = word(parts.get("status"), Status.values());
        Party author = party(parts.get("author"));
        Instant at = instant(parts.get("recordedAt"));
        Agreement agreement =
                parts.find("agreement").map(ResponseReading::agreement).orElse(null);
        String reason = parts.find("reason").map(JsonText::string).orElse(null);
        FormDocument answers = answers(parts.get("answers"));
        List<Preserved> kept = parts.find("preserved").map(JsonText::list).orElse(List.of()).stream()
                .map(ResponseReading::preserved)
                .toList();
        return made(
                json,
                () -> new FormResponse(
                        id, number, template, about, status, author, at, agreement, reason, answers, kept));
    }

    private static Agreement agreement(JsonText json) {
        Members parts = json.object(List.of("parties", "at"), List.of());
        List<Party> parties =
                parts.get("parties").list().stream().map(ResponseReading::party).toList();
        Instant at = instant(parts.get("at"));
        return made(json, () -> new Agreement(parties, at));
    }

    private static Party party(JsonText json) {
        Members parts = json.object(List.of("id", "role"), List.of());
        Party.Role role = word(parts.get("role"), Party.Role.values());
        return made(json, () -> new Party(parts.get("id").string(), role));
    }

    private static <E extends Enum<E>> E word(JsonText json, E[] constants) {
        String word = json.string();
        for (E constant : constants) {
            if (ResponseJson.word(constant).equals(word)) {
                return constant;
            }
        }
        String words = Stream.of(constants).map(ResponseJson::word).collect(Collectors.joining(", "));
        throw json.wrong("One of these words must stand here: " + words + ".");
    }

    private static Instant instant(JsonText json) {
        String text = json.string();
        try {
            Instant instant = Instant.parse(text);
            if (text.endsWith("Z") && instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
                return instant;
            }
        } catch (DateTimeException e) {
            // the same as a time of another form
        }
        throw json.wrong("A time such as 2026-11-02T10:15:30.123456Z must stand here.");
    }

    private static FormDocument answers(JsonText json) {
        Checked<FormDocument> read = FormDocument.read(json.raw().getBytes(UTF_8));
        return read.value().orElseThrow(() -> {
            Finding first = read.report().errors().get(0);
            String problem = "The answers cannot be read: " + Messages.text(first, Locale.ENGLISH)
                    + (first.pointer().isEmpty() ? "" : " Look at " + first.pointer() + ".");
            return first.arguments().get("line") instanceof Integer line
                            && first.arguments().get("column") instanceof Integer column
                    ? json.wrongAt(line, column, problem)
                    : json.wrong(problem);
        });
    }

    private static Preserved preserved(JsonText json) {
        Members parts = json.object(List.of("template", "pointer", "answer", "reason"), List.of());
        return made(
                json,
                () -> new Preserved(
                        parts.get("template").string(),
                        parts.get("pointer").string(),
                        parts.get("answer").raw(),
                        parts.get("reason").string()));
    }

    /** Makes a part; what its type refuses is said at its place. The messages of these types hold no answer. */
    private static <T> T made(JsonText place, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw place.wrong(e.getMessage() + ".");
        }
    }
}
