package org.refocus.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;

/** Documents that are made to do harm, one after the other by their seeds. */
final class Hostile {
    private static final List<String> TEXTS = HostileTexts.marked("mrk7");

    /** Where a text begins that is put in as bytes afterwards. */
    private static final String HERE = "mrk7here";

    /** What is done to the bytes or the values of a document. */
    private enum Harm {
        NUL_IN_A_TEXT,
        HALF_A_CHARACTER_IN_A_TEXT,
        NUL_IN_A_NAME,
        TWO_MEGABYTES,
        OVERLONG_UTF_8,
        HALF_A_CHARACTER_AS_BYTES,
        ANOTHER_ENCODING,
        A_NAME_TWICE,
        SOMETHING_BEHIND,
        NO_END,
        NO_JSON,
        NOTHING,
        TOO_DEEP,
        A_NUMBER_BEYOND_ALL,
        A_NAME_OF_THE_LANGUAGE
    }

    private final FormGenerator generator;
    private final Blueprint blueprint;
    private final long seed;
    private final Random random;

    Hostile(FormGenerator generator, long seed, Random random) {
        this.generator = generator;
        this.blueprint = generator.blueprint();
        this.seed = seed;
        this.random = random;
    }

    Sample sample() {
        int number = (int) Math.floorMod(seed, (long) TEXTS.size() + Harm.values().length);
        List<Place> places = generator.freeTexts();
        if (places.isEmpty()) {
            return withoutTexts(number);
        }
        Place place = Words.pick(random, places);
        String kind = "text";
        Map<String, Object> document = generator.document(new Point(place.path, "type", kind, true), seed);
        List<Spot> spots = Judge.of(blueprint, document).spotsAt(place.path);
        if (spots.isEmpty()) {
            return withoutTexts(number);
        }
        Spot spot = Words.pick(random, spots);
        if (number < TEXTS.size()) {
            spot.set(Words.fitted(TEXTS.get(number), random, place.minSize, place.maxSize));
            return generator.sample(Kind.HOSTILE, seed, "a hostile text at " + spot.pointer(), document, List.of());
        }
        Harm harm = Harm.values()[number - TEXTS.size()];
        return switch (harm) {
            case NUL_IN_A_TEXT -> escaped(harm, document, spot, "before\u0000after");
            case HALF_A_CHARACTER_IN_A_TEXT -> escaped(harm, document, spot, "before\ud83cafter");
            case TWO_MEGABYTES -> {
                spot.set("two megabytes ".repeat(150_000));
                yield bytes(harm, Trees.json(document), Code.TOO_LARGE, "");
            }
            case OVERLONG_UTF_8 -> encoded(harm, document, spot, new byte[] {(byte) 0xC0, (byte) 0xAF});
            case HALF_A_CHARACTER_AS_BYTES ->
                encoded(harm, document, spot, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case A_NUMBER_BEYOND_ALL -> {
                spot.set(HERE);
                String json = text(document).replace("\"" + HERE + "\"", "1e999999999");
                yield bytes(harm, json.getBytes(StandardCharsets.UTF_8), Code.TOO_LARGE, spot.pointer());
            }
            default -> withoutTexts(number);
        };
    }

    private Sample withoutTexts(int number) {
        Harm harm = Harm.values()[Math.floorMod(number - TEXTS.size(), Harm.values().length)];
        Map<String, Object> document = generator.document(generator.anyAim(), seed);
        String json = text(document);
        return switch (harm) {
            case NUL_IN_A_NAME -> named(harm, document, "nul\u0000", true);
            case A_NAME_OF_THE_LANGUAGE ->
                named(harm, document, Words.pick(random, List.of("__proto__", "constructor", "$ref", "class")), false);
            case ANOTHER_ENCODING ->
                bytes(harm, "{\"text\":\"Tea\"}".getBytes(StandardCharsets.UTF_16LE), Code.NOT_JSON, "");
            case SOMETHING_BEHIND ->
                bytes(
                        harm,
                        (json + Words.pick(random, List.of("{}", "x", ",", "]"))).getBytes(StandardCharsets.UTF_8),
                        Code.TRAILING_CONTENT,
                        "");
            case NO_END -> bytes(harm, "{".getBytes(StandardCharsets.UTF_8), Code.NOT_JSON, "");
            case NOTHING -> bytes(harm, new byte[0], Code.NOT_JSON, "");
            case TOO_DEEP ->
                new Sample(
                        blueprint.template,
                        Kind.HOSTILE,
                        seed,
                        about(harm),
                        "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                        List.of(new Expected(Code.TYPE, ""), new Expected(Code.TOO_DEEP, "")),
                        null);
            case A_NAME_TWICE -> twice(harm, document).orElseGet(() -> noJson(Harm.NO_JSON));
            default -> noJson(Harm.NO_JSON);
        };
    }

    private Sample noJson(Harm harm) {
        String text = Words.pick(random, List.of("nul", "{'a':1}", "<form/>", "NaN", "\u0000{}", "//{}", "{,}"));
        return bytes(harm, text.getBytes(StandardCharsets.UTF_8), Code.NOT_JSON, "");
    }

    private Sample escaped(Harm harm, Map<String, Object> document, Spot spot, String text) {
        spot.set(text);
        return bytes(harm, Trees.escapedJson(document), Code.BAD_CHARACTER, spot.pointer());
    }

    private Sample encoded(Harm harm, Map<String, Object> document, Spot spot, byte[] bad) {
        spot.set(HERE);
        String json = text(document);
        byte[] before = json.substring(0, json.indexOf(HERE)).getBytes(StandardCharsets.UTF_8);
        byte[] after = json.substring(json.indexOf(HERE)).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + bad.length + after.length);
        System.arraycopy(bad, 0, all, before.length, bad.length);
        System.arraycopy(after, 0, all, before.length + bad.length, after.length);
        return bytes(harm, all, Code.BAD_ENCODING, "");
    }

    private Sample named(Harm harm, Map<String, Object> document, String name, boolean bad) {
        document.put(name, "x");
        List<Expected> expected = new ArrayList<>(Judge.of(blueprint, document).broken());
        if (bad) {
            expected.add(new Expected(Code.BAD_CHARACTER, "/" + name));
        }
        return new Sample(
                blueprint.template, Kind.HOSTILE, seed, about(harm), Trees.escapedJson(document), expected, document);
    }

    private Optional<Sample> twice(Harm harm, Map<String, Object> document) {
        return document.entrySet().stream()
                .filter(property -> property.getValue() instanceof String && document.size() < blueprint.root.maxSize)
                .findFirst()
                .map(property -> {
                    String again = text(Map.of(property.getKey(), property.getValue()));
                    String json = again.substring(0, again.length() - 1) + ","
                            + text(document).substring(1);
                    return bytes(
                            harm,
                            json.getBytes(StandardCharsets.UTF_8),
                            Code.DUPLICATE_KEY,
                            "/" + Place.escape(property.getKey()));
                });
    }

    private Sample bytes(Harm harm, byte[] json, Code code, String pointer) {
        List<Expected> expected = List.of(new Expected(code, pointer));
        return new Sample(blueprint.template, Kind.HOSTILE, seed, about(harm), json, expected, null);
    }

    private static String about(Harm harm) {
        return harm.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String text(@Nullable Object tree) {
        return new String(Trees.json(tree), StandardCharsets.UTF_8);
    }
}
