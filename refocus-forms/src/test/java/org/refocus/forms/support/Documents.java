package org.refocus.forms.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.refocus.forms.FormTemplate;

/** Answers drawn for any template: the same seed draws the same answers. */
public final class Documents {
    /** Reads and writes trees without losing how a number was written. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    /**
     * A document to which something was done.
     *
     * @param json the document
     * @param fault what was done to it; it may have stayed valid
     */
    public record Faulty(byte[] json, String fault) {
        @Override
        public String toString() {
            String text = new String(json, StandardCharsets.UTF_8);
            return fault + ": " + text.substring(0, Math.min(2_000, text.length()));
        }
    }

    /** Returns answers that a template accepts, its rules included. */
    public static byte[] valid(FormTemplate template, Random random) {
        return bytes(tree(template, random));
    }

    /** Returns valid answers after one thing was done to them; most of these things break them. */
    public static Faulty faulty(FormTemplate template, Random random) {
        ObjectNode document = tree(template, random);
        Map<String, List<Runnable>> faults = new Faults(template, document, random).all();
        List<String> names = new ArrayList<>(faults.keySet());
        String name = names.get(random.nextInt(names.size()));
        List<Runnable> places = faults.get(name);
        places.get(random.nextInt(places.size())).run();
        return new Faulty(bytes(document), name);
    }

    static ObjectNode tree(FormTemplate template, Random random) {
        return new Sampler(TemplateTree.of(template), random).document();
    }

    /** Returns a tree as UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns bytes as a tree. */
    public static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
