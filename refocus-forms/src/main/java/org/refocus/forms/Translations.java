package org.refocus.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refocus.forms.internal.language.Tags;
import org.refocus.forms.internal.language.Translator;

/** One template in the languages of its packs, each made when first asked for. Safe to share between threads. */
final class Translations {
    private final FormTemplate base;
    private final List<LanguagePack> packs;
    private final Map<String, Translator> byTag = new LinkedHashMap<>();
    private final Map<String, FormTemplate> made = new ConcurrentHashMap<>();

    Translations(FormTemplate base, List<LanguagePack> packs) {
        this.base = base;
        this.packs = List.copyOf(packs);
        Map<String, List<LanguagePack>> grouped = new LinkedHashMap<>();
        this.packs.forEach(pack -> grouped.computeIfAbsent(pack.language(), tag -> new ArrayList<>())
                .add(pack));
        grouped.forEach((tag, several) -> byTag.put(tag, Translator.of(several)));
    }

    List<LanguagePack> plus(LanguagePack pack) {
        List<LanguagePack> more = new ArrayList<>(packs);
        more.add(pack);
        return more;
    }

    /** The other's come first, so that its own count where both translate a text. */
    List<LanguagePack> plus(Translations other) {
        List<LanguagePack> more = new ArrayList<>(other.packs);
        more.addAll(packs);
        return more;
    }

    List<LanguagePack> of(String tag) {
        return packs.stream().filter(pack -> pack.language().equals(tag)).toList();
    }

    List<String> tags() {
        return List.copyOf(byTag.keySet());
    }

    /** Returns the template in the nearest language that there is; as many can be made as there are languages. */
    FormTemplate in(Locale locale) {
        List<String> chain =
                Tags.chain(locale).stream().filter(byTag::containsKey).toList();
        if (chain.isEmpty()) {
            return base;
        }
        return made.computeIfAbsent(chain.get(0), tag -> {
            List<Translator> nearestFirst = chain.stream()
                    .flatMap(known -> java.util.stream.Stream.ofNullable(byTag.get(known)))
                    .toList();
            return base.retold(tag, Translator.all(nearestFirst, base.texts()));
        });
    }
}
