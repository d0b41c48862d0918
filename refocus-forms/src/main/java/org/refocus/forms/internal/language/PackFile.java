package org.refocus.forms.internal.language;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.LanguagePack.Text;
import org.refocus.forms.RefocusException;
import org.refocus.forms.Report;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Pointers;
import org.refocus.forms.internal.template.TreeReader;

/**
 * A language pack as a file.
 *
 * @param header what it says of itself
 * @param texts its texts by JSON Pointer into the template
 */
public record PackFile(Header header, Map<String, Text> texts) {
    /** What {@code $schema} says. */
    static final String SCHEMA = "https://refocus-forms.example/dialect/1.0.0/language";

    /**
     * What a pack says of itself.
     *
     * @param template the template that it was made for, as {@code id|version}
     * @param language its BCP 47 tag
     * @param publisher who publishes it
     * @param draft whether it still wants a review
     * @param note what its makers say of it; may be empty
     */
    public record Header(String template, String language, String publisher, boolean draft, String note) {}

    /**
     * Reads a pack strictly.
     *
     * @param refusal what to throw for a report with errors
     */
    public static PackFile read(byte[] json, Function<Report, ? extends RefocusException> refusal) {
        Report shape = StrictJson.check(json, Shape.CHECK, List.of());
        if (!shape.conforms()) {
            throw refusal.apply(
                    Report.of(shape.findings().stream().map(PackFile::named).toList()));
        }
        JsonNode file = tree(json);
        Findings findings = new Findings();
        String language = file.get("language").asText();
        if (Tags.canonical(language).isEmpty()) {
            findings.error(Code.PATTERN, "/language");
        }
        Map<String, Text> texts = new LinkedHashMap<>();
        file.get("texts").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            Text text =
                    new Text(value.get("source").asText(), value.get("target").asText());
            texts.put(entry.getKey(), text);
            examine(entry.getKey(), text, findings);
        });
        if (!findings.report().conforms()) {
            throw refusal.apply(findings.report());
        }
        Header header = new Header(
                file.get("template").asText(),
                Tags.canonical(language).orElseThrow(),
                file.get("publisher").asText(),
                file.get("status").asText().equals("draft"),
                file.path("note").asText(""));
        return new PackFile(header, texts);
    }

    /** Another value of {@code $schema} means another kind of file. */
    private static Finding named(Finding finding) {
        return finding.code() == Code.ENUM && finding.pointer().equals("/$schema")
                ? Finding.error(Code.BAD_DIALECT, "/$schema", "expected", SCHEMA)
                : finding;
    }

    private static void examine(String pointer, Text text, Findings findings) {
        String place = "/texts/" + Pointers.escape(pointer);
        if (pointer.isEmpty() || !Pointers.isPointer(pointer)) {
            findings.error(Code.BAD_POINTER, place);
        }
        if (text.isTranslated() && text.target().isBlank()) {
            findings.error(Code.BLANK, place + "/target");
        } else if (text.isTranslated() && !fits(pointer, text)) {
            findings.error(Code.PLACEHOLDERS, place + "/target");
        }
    }

    /** Says whether a translation has the same places to fill in as its source, where places are filled in. */
    static boolean fits(String pointer, Text text) {
        return !TemplateTexts.isFilled(pointer) || Braces.names(text.source()).equals(Braces.names(text.target()));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return TreeReader.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("A language pack that was checked cannot be read", e);
        }
    }

    /** Writes a pack. */
    public static byte[] write(Header header, Map<String, Text> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = StrictJson.FACTORY.createGenerator(bytes)) {
            out.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            out.writeStartObject();
            out.writeStringField("$schema", SCHEMA);
            out.writeStringField("template", header.template());
            out.writeStringField("language", header.language());
            out.writeStringField("publisher", header.publisher());
            out.writeStringField("status", header.draft() ? "draft" : "reviewed");
            if (!header.note().isEmpty()) {
                out.writeStringField("note", header.note());
            }
            out.writeObjectFieldStart("texts");
            for (Map.Entry<String, Text> entry : texts.entrySet()) {
                out.writeObjectFieldStart(entry.getKey());
                out.writeStringField("source", entry.getValue().source());
                out.writeStringField("target", entry.getValue().target());
                out.writeEndObject();
            }
            out.writeEndObject();
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("Writing bytes in memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** What a file must look like: the schema that is published with the dialect, compiled when first needed. */
    private static final class Shape {
        static final Check CHECK = load();

        private static Check load() {
            String file = "dialect/1.0.0/language.json";
            try (InputStream in = Finding.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new RefocusException("The schema " + file + " is missing from the jar");
                }
                return CompiledTemplate.check(in.readAllBytes());
            } catch (IOException e) {
                throw new RefocusException("The schema " + file + " cannot be read", e);
            }
        }
    }
}
