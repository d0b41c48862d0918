package org.refocus.forms.internal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.LanguagePack.Text;

/**
 * Finds the translation of a template's texts in one or more packs. Immutable.
 *
 * <p>A translation serves the text that it was made from: at its own place, or wherever else that very text stands, as
 * long as the pack knows only one translation of it. What was translated from another text is never used.
 */
public final class Translator {
    private final List<Side> sides;

    private Translator(List<Side> sides) {
        this.sides = sides;
    }

    /** What one pack says, by place and by what was translated; where it contradicts itself, the latter is empty. */
    private record Side(Map<String, Text> byPlace, Map<String, String> bySource) {
        static Side of(LanguagePack pack) {
            Map<String, String> bySource = new HashMap<>();
            for (Text text : pack.texts().values()) {
                if (text.isTranslated()) {
                    bySource.merge(text.source(), text.target(), (a, b) -> a.equals(b) ? a : "");
                }
            }
            return new Side(pack.texts(), bySource);
        }
    }

    /** Returns what packs of one language say together; of two that translate one text the later counts. */
    public static Translator of(List<LanguagePack> packs) {
        List<Side> sides = new ArrayList<>();
        packs.forEach(pack -> sides.add(0, Side.of(pack)));
        return new Translator(List.copyOf(sides));
    }

    /** Returns the translation of the text at a place; empty where none is fit to be shown. */
    public Optional<String> translation(String pointer, String source) {
        for (Side side : sides) {
            Text here = side.byPlace.get(pointer);
            if (here != null && here.source().equals(source) && here.isTranslated()) {
                return Optional.of(here.target());
            }
        }
        for (Side side : sides) {
            String elsewhere = side.bySource.getOrDefault(source, "");
            if (!elsewhere.isEmpty() && PackFile.fits(pointer, new Text(source, elsewhere))) {
                return Optional.of(elsewhere);
            }
        }
        return Optional.empty();
    }

    /** Returns the translations of many texts by place, from the first translator that has one for each. */
    public static Map<String, String> all(List<Translator> nearestFirst, Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach((pointer, source) -> {
            for (Translator translator : nearestFirst) {
                Optional<String> translation = translator.translation(pointer, source);
                if (translation.isPresent()) {
                    all.put(pointer, translation.get());
                    break;
                }
            }
        });
        return Collections.unmodifiableMap(all);
    }
}
