package org.refocus.sdk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.Messages;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.sdk.text.PlainTextRenderer;

/** The first lines of the README, compiled and run by the build. */
public final class QuickStart {
    private QuickStart() {}

    /** Fills in a worksheet, agrees it and prints it. */
    public static void main(String[] args) {
        // <readme>
        Refocus refocus = Refocus.builder().build(); // bundled templates, records in memory
        Party asha = Party.person("person-asha");
        Party sam = Party.worker("worker-sam");
        Entry words = Entry.ownWords("I cook for my sister on Sundays.", asha.id(), Instant.now());
        var now = List.of(new Strength(words, StrengthKind.EXTERNAL));
        var home = new StrengthsWorksheet.Domain(now, List.of(), List.of());
        var answers =
                new StrengthsWorksheet("Asha Example", "Sam Specimen", LocalDate.now(), Map.of("daily-living", home));

        FormResponse draft = refocus.start(FormType.STRENGTHS_WORKSHEET, new Subject(asha.id(), "team-harbour"), sam);
        draft = refocus.save(draft, answers, sam); // at any time, complete or not
        Outcome outcome = refocus.agree(draft, sam, List.of(asha, sam));
        outcome.report().findings().forEach(f -> System.out.println(f.pointer() + ": " + Messages.text(f, Locale.UK)));
        System.out.println(new PlainTextRenderer().render(refocus.view(outcome.agreed(), asha, Locale.UK)));
        // </readme>
    }
}
