package org.refocus.examples.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes strengths worksheets of a wanted size: the same size gives the same bytes, everywhere and always.
 *
 * <p>The faults are such that the answers still fit the record, so that every way of checking can find all ten.
 */
final class Documents {
    /** How many faults {@link #faulty} plants. */
    static final int FAULTS = 10;

    static final List<String> DOMAINS =
            List.of("daily-living", "financial", "occupational", "social-supports", "health", "spirituality-culture");

    private static final List<String> COLUMNS = List.of("current", "desires", "resources");
    private static final List<String> VOICES = List.of("person", "agreed", "person", "worker");
    private static final List<String> AUDIENCES = List.of("team", "worker", "team", "my-circle", "only-me");
    private static final List<String> KINDS = List.of("internal", "external", "service");
    private static final Instant FIRST = Instant.parse("2026-04-29T11:00:00Z");

    private static final List<String> SENTENCES = List.of(
            "I get up at seven and open every curtain in the flat.",
            "My brother rings on Sundays, and we talk about nothing at all for an hour.",
            "The allotment is mine for another three years; the beans are doing well.",
            "I’d like to play the trumpet again, somewhere nobody minds.",
            "She is patient with machines and is learning to be patient with herself.",
            "We go through the letters together on the first Tuesday of the month.",
            "The café by the canal keeps a table for the chess club.",
            "Money is tight but it is all written down, to the penny.",
            "Nobody at the pool asks me questions, and that is why I go.",
            "He’s offered to lend a van for the day when the time comes.",
            "Walking home the long way round helps more than anything.");

    private static final String PADDING = "and so on, a little more each week, as it was said at the time, ";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The largest strength that is made, in bytes; more are added while one is sure to fit. */
    private static final int LARGEST = 480;

    private final int bytes;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final List<ObjectNode> entries = new ArrayList<>();

    private Documents(int bytes) {
        this.bytes = bytes;
        root.put("personName", "Asha Example");
        root.put("workerName", "Sam Specimen");
        root.put("updatedOn", "2026-05-27");
        root.putObject("domains");
    }

    /** Returns a document in which nothing is wrong. */
    static byte[] valid(int bytes) {
        return new Documents(bytes).filled().padded();
    }

    /** Returns a document of the same size with ten faults, spread from its beginning to its end. */
    static byte[] faulty(int bytes) {
        Documents documents = new Documents(bytes).filled();
        documents.plantFaults();
        return documents.padded();
    }

    private Documents filled() {
        for (int left = bytes - write().length; left > LARGEST; left = bytes - write().length) {
            for (int more = left / LARGEST; more > 0; more--) {
                addStrength();
            }
        }
        return this;
    }

    private void addStrength() {
        int i = entries.size();
        ObjectNode strength = root.withObjectProperty("domains")
                .withObjectProperty(DOMAINS.get(i / COLUMNS.size() % DOMAINS.size()))
                .withArrayProperty(COLUMNS.get(i % COLUMNS.size()))
                .addObject();
        String voice = VOICES.get(i % VOICES.size());
        ObjectNode entry = strength.putObject("words");
        entry.put("text", sentences(i));
        entry.put("voice", voice);
        if (voice.equals("person")) {
            entry.put("speaker", "person-asha");
        }
        entry.put("recordedBy", i % 3 == 0 ? "person-asha" : "worker-sam");
        entry.put("recordedAt", FIRST.plusSeconds(197L * i).toString());
        entry.put("audience", AUDIENCES.get(i % AUDIENCES.size()));
        if (i % COLUMNS.size() != 1) {
            strength.put("kind", KINDS.get(i % KINDS.size()));
        }
        entries.add(entry);
    }

    private static String sentences(int i) {
        String first = SENTENCES.get(i % SENTENCES.size()) + " " + SENTENCES.get((i + 4) % SENTENCES.size());
        return i % 2 == 0 ? first : first + " " + SENTENCES.get((i + 7) % SENTENCES.size());
    }

    private void plantFaults() {
        root.put("personName", " \t");
        root.remove("workerName");
        root.put("updatedOn", "0226-05-27");
        entryAt(0).put("text", "  ").put("recordedBy", "worker sam");
        entryAt(1).put("voice", "person").remove("speaker");
        entryAt(1).remove("audience");
        entryAt(2).remove("recordedAt");
        entryAt(3).put("voice", "person").put("speaker", "-asha");
        root.withObjectProperty("domains").putObject("hobbies");
    }

    private ObjectNode entryAt(int quarter) {
        return entries.get(entries.size() * quarter / 4);
    }

    /** Lengthens the words of the last entry until the document has its size to the byte. */
    private byte[] padded() {
        int left = bytes - write().length;
        ObjectNode last = entries.get(entries.size() - 1);
        String text = last.get("text").asText() + " ";
        String padding = PADDING.repeat(left / PADDING.length() + 1).substring(0, left - 1);
        last.put("text", text + padding);
        return write();
    }

    private byte[] write() {
        try {
            return MAPPER.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts cannot be written", e);
        }
    }
}
