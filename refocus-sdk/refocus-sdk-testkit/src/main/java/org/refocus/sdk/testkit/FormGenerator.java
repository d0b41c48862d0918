package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.refocus.forms.Adaptation;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/**
 * Draws forms for any template: right, half filled, wrong in one thing, and nasty.
 *
 * <p>The same seed draws the same sample, on every machine. Seeds that follow one another aim at one point of the template
 * after the other (each value of an enum, each bound at, below and above, each rule), so a run of them covers the template:
 * {@link Coverage} shows how far. What a sample expects comes from the kit's own reading of the template, never from the
 * validator that is tested with it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FormGenerator {
    private static final Set<Code> INCOMPLETE =
            EnumSet.of(Code.REQUIRED, Code.MIN_ITEMS, Code.MIN_PROPERTIES, Code.CONTAINS);

    /** How often another document is drawn for one aim, before the next aim is taken. */
    private static final int TRIES = 40;

    private final Blueprint blueprint;
    private final Map<String, List<String>> examples;
    private final List<Point> holding;
    private final List<Place> freeTexts;
    private final List<Point> breaking;

    private FormGenerator(Blueprint blueprint, Map<String, List<String>> examples) {
        this.blueprint = blueprint;
        this.examples = examples;
        Points all = Points.of(blueprint);
        Collection<Point> points = all.all();
        this.freeTexts = all.places().values().stream()
                .filter(place -> place.type == Place.Type.STRING
                        && place.choices.isEmpty()
                        && place.format.isEmpty()
                        && place.maxSize >= 8
                        && (place.pattern == null || place.pattern.meaning == TextPattern.Meaning.NOT_BLANK))
                .toList();
        this.holding = points.stream().filter(Point::holds).toList();
        this.breaking = points.stream().filter(point -> !point.holds()).toList();
    }

    /** Returns the generator of a template. */
    public static FormGenerator of(FormTemplate template) {
        return new FormGenerator(Blueprint.of(template), Map.of());
    }

    /**
     * Returns this generator with texts to choose from at a place: for a pattern that it cannot draw texts for, or to have
     * answers of your own trade.
     *
     * @param place a JSON Pointer with {@code *} for the items of a list and for open names
     * @param texts what may stand there; each has to fit the template
     */
    public FormGenerator withExamples(String place, String... texts) {
        Map<String, List<String>> more = new TreeMap<>(examples);
        more.put(place, List.of(texts));
        return new FormGenerator(blueprint, more);
    }

    /** Returns the template. */
    public FormTemplate template() {
        return blueprint.template;
    }

    /**
     * Draws a sample of a kind.
     *
     * @throws UndrawableTemplateException when no valid answers can be drawn for the template
     */
    public Sample draw(Kind kind, long seed) {
        return switch (kind) {
            case VALID -> valid(seed);
            case PARTIAL -> partial(seed);
            case ALMOST_VALID -> almostValid(seed);
            case HOSTILE -> hostile(seed);
        };
    }

    /** Draws samples without end, one for each seed from the first on; take as many as you like with {@code limit}. */
    public Stream<Sample> stream(Kind kind, long firstSeed) {
        return LongStream.iterate(firstSeed, seed -> seed + 1).mapToObj(seed -> draw(kind, seed));
    }

    /** Draws a document that is complete and right. */
    public Sample valid(long seed) {
        Point aim = holding.get((int) Math.floorMod(seed, (long) holding.size()));
        Map<String, Object> document = document(aim, seed);
        return sample(Kind.VALID, seed, "shows " + aim, document, List.of());
    }

    /** Draws a draft: something that must be there is missing, and nothing is wrong. */
    public Sample partial(long seed) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Random random = random(seed, attempt);
            Point aim = holding.get((int) Math.floorMod(seed + attempt, (long) holding.size()));
            Map<String, Object> document = document(aim, seed + attempt);
            Gaps.make(blueprint, document, random);
            Set<Expected> broken = Judge.of(blueprint, document, aim).broken();
            if (!broken.isEmpty() && broken.stream().allMatch(one -> INCOMPLETE.contains(one.code()))) {
                return sample(Kind.PARTIAL, seed, "lacks " + broken.size(), document, broken);
            }
        }
        return sample(
                Kind.PARTIAL,
                seed,
                "lacks nothing: the template needs nothing",
                document(holding.get(0), seed),
                List.of());
    }

    /** Draws a document in which exactly one rule is broken. */
    public Sample almostValid(long seed) {
        for (int skipped = 0; skipped < breaking.size(); skipped++) {
            Point aim = breaking.get((int) Math.floorMod(seed + skipped, (long) breaking.size()));
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Random random = random(seed, skipped * TRIES + attempt);
                Drawing drawing = new Drawing(blueprint, examples, random, aim);
                Map<String, Object> document = drawing.document();
                if (new Breaks(blueprint, document, aim, random, drawing).tried()) {
                    Set<Expected> broken = broken(document, aim, drawing);
                    if (broken.size() == 1) {
                        return sample(Kind.ALMOST_VALID, seed, "breaks " + aim, document, broken);
                    }
                }
            }
        }
        throw new UndrawableTemplateException("", "the template has no rule that can be broken alone");
    }

    /** Returns what is broken, with totals and their lines put right again where they only followed. */
    private Set<Expected> broken(Map<String, Object> document, Point aim, Drawing drawing) {
        Judge judge = Judge.of(blueprint, document, aim);
        if (judge.broken().size() > 1 && !aim.keyword().equals("rule sum")) {
            Amounts.total(blueprint, document);
            judge = Judge.of(blueprint, document, aim);
            if (judge.broken().size() > 1 && !blueprint.isRuled(aim.place())) {
                drawing.addUp(document);
                judge = Judge.of(blueprint, document, aim);
            }
        }
        return judge.shown().contains(aim) ? judge.broken() : Set.of();
    }

    /**
     * Draws a document that is made to do harm: markup, expressions, queries, formulas, letters that turn the reading
     * direction, NUL, half characters, two megabytes, bytes that are no JSON. Either it has to be accepted and its texts
     * kept as they are, or it has to be refused with what the sample expects.
     */
    public Sample hostile(long seed) {
        return new Hostile(this, seed, random(seed, 0)).sample();
    }

    /**
     * Draws what happens to one record, from its beginning on.
     *
     * @param length how many steps, at least 1
     */
    public History history(long seed, int length) {
        return new Story(this, seed, random(seed, 0)).told(length);
    }

    /**
     * Draws what happens to one record in a store that knows holds and erasure: beside what {@link #history} draws, somebody
     * changes who may read one entry and nothing else, a hold is placed and released, and the record is erased; or not,
     * while a hold stands. What comes after that is refused.
     *
     * @param length how many steps, at least 1
     */
    public History storeHistory(long seed, int length) {
        return new StoreStory(this, seed, random(seed, 0)).told(length);
    }

    /**
     * Draws an adaptation of this template that it allows: other words, prompts, places and order, stricter limits, other
     * parameters and audiences, hidden places.
     *
     * <p>Apply it with {@link Adaptation#applyTo(FormTemplate)} and draw answers for the edition with a generator of its own.
     */
    public Adaptation adapted(long seed) {
        return Adapting.draw(
                template().key(), FormDocument.of(template().json()).answers(), random(seed, 0));
    }

    /**
     * Draws a record from before the form changed: what this template may have looked like one version ago, right answers
     * to that, and the migration from there to here.
     *
     * <p>Places had another name, were one text or several, were not asked for, were asked for as well, or took more than
     * they take now; so that some answers move, some are filled in, and some have no place any more.
     *
     * @throws UndrawableTemplateException when the template's version is 0.0.0, so that none is before it, or when it has
     *     nothing that could have been otherwise
     */
    public Older olderVersion(long seed) {
        String version = before(template().version());
        FormDocument example = FormDocument.of(valid(seed).json());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Aging.Drawn drawn = Aging.draw(template(), example, version, random(seed, attempt));
            if (drawn != null) {
                try {
                    return new Older(drawn.template(), template(), drawn.migration(), answers(drawn, seed));
                } catch (UndrawableTemplateException e) {
                    // that version contradicts itself: take the next
                }
            }
        }
        throw new UndrawableTemplateException("", "no earlier version of the template could be drawn");
    }

    /** Draws answers to an earlier version, such as show what differs if there are such. */
    private static Sample answers(Aging.Drawn drawn, long seed) {
        FormGenerator generator = of(drawn.template());
        Sample first = generator.valid(seed);
        return LongStream.iterate(seed, next -> next + 1)
                .limit(TRIES)
                .mapToObj(generator::valid)
                .filter(sample -> Aging.shows(drawn, sample))
                .findFirst()
                .orElse(first);
    }

    /** Returns a version below another, a whole number apart where there is one. */
    private static String before(String version) {
        String[] parts = version.split("\\.", -1);
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        int patch = Integer.parseInt(parts[2]);
        if (major > 0) {
            return (major - 1) + ".9.0";
        } else if (minor > 0) {
            return "0." + (minor - 1) + ".0";
        } else if (patch > 0) {
            return "0.0." + (patch - 1);
        }
        throw new UndrawableTemplateException("", "no version is before " + version);
    }

    /** Draws a valid document, one that shows the aim if there is such a one. */
    Map<String, Object> document(Point aim, long seed) {
        Map<String, Object> valid = null;
        Expected fault = null;
        for (int attempt = 0; attempt < TRIES * 5; attempt++) {
            Map<String, Object> document = new Drawing(blueprint, examples, random(seed, attempt), aim).document();
            Judge judge = Judge.of(blueprint, document, aim);
            if (judge.broken().isEmpty()) {
                valid = document;
                if (judge.shown().contains(aim)) {
                    return document;
                }
            } else {
                fault = judge.broken().iterator().next();
            }
            if (valid != null && attempt >= TRIES) {
                return valid;
            }
        }
        throw new UndrawableTemplateException(
                fault == null ? "" : fault.pointer(),
                "what was drawn there breaks '"
                        + (fault == null ? "" : fault.code().id())
                        + "' every time; see whether the template contradicts itself, or give texts with withExamples");
    }

    /**
     * Returns smaller samples like one: of the same kind, breaking the same rule at the same place of the form. The
     * smallest come first. Empty when there is nothing to leave out.
     */
    public Stream<Sample> simpler(Sample sample) {
        return Shrinking.of(this, sample);
    }

    /**
     * Returns the smallest sample that still fails.
     *
     * @param sample one that fails
     * @param fails whether a sample fails; asked of many
     */
    public Sample smallest(Sample sample, Predicate<Sample> fails) {
        Sample smallest = sample;
        while (true) {
            Sample next = simpler(smallest).filter(fails).findFirst().orElse(null);
            if (next == null) {
                return smallest;
            }
            smallest = next;
        }
    }

    /** Returns a fresh count of what samples show of this template. */
    public Coverage coverage() {
        return new Coverage(blueprint);
    }

    /** Returns the places where people write freely. */
    List<Place> freeTexts() {
        return freeTexts;
    }

    /** Returns an aim for those who have none. */
    Point anyAim() {
        return holding.get(0);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Sample sample(Kind kind, long seed, String about, Map<String, Object> tree, Collection<Expected> expected) {
        // JSON may also write letters by their numbers: one in eight does.
        byte[] json = Math.floorMod(seed, 8) == 3 ? Trees.escapedJson(tree) : Trees.json(tree);
        return new Sample(template(), kind, seed, about, json, new ArrayList<>(expected), tree);
    }

    /** Mixes a seed, so that neighbours draw nothing alike. */
    private static Random random(long seed, int attempt) {
        long mixed = (seed + 0x9E3779B97F4A7C15L * (attempt + 1)) * 0xBF58476D1CE4E5B9L;
        return new Random(mixed ^ (mixed >>> 31));
    }

    @Override
    public String toString() {
        return "FormGenerator[" + template().key() + "]";
    }
}
