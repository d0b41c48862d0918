package org.refocus.examples.charity;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.model.Entry;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.text.PlainTextRenderer;

/** A host that embeds the charity's edition: it starts a worksheet, saves it, has it agreed and prints it. */
public final class Charity {
    private Charity() {}

    /**
     * Runs it once.
     *
     * @param args the folder that holds the edition, and the language to print in, such as {@code cy}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Locale language = Locale.forLanguageTag(args[1]);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        // <host>
        TemplateLibrary forms = TemplateLibrary.from(TemplateSource.bundled(), TemplateSource.folder(folder));
        Refocus refocus = Refocus.builder().templates(forms).build();
        Party mira = Party.person("person-mira");
        Party olu = Party.worker("worker-olu");
        Entry words = Entry.ownWords("I get everyone out by half past eight.", mira.id(), Instant.now());
        var now = List.of(new Strength(words, StrengthKind.INTERNAL));
        var caring = Map.of("parenting", new StrengthsWorksheet.Domain(now, List.of(), List.of()));
        Map<String, Object> ours = Map.of("interpreter", "no", "reachHow", "text message");
        var answers = new StrengthsWorksheet("Mira Example", "Olu Specimen", today, caring, ours);

        FormTemplate worksheet = forms.newest("harbour-strengths");
        Subject about = new Subject(mira.id(), "team-lighthouse");
        FormResponse draft = refocus.start(worksheet, about, olu, FormDocument.of(answers));
        draft = refocus.save(draft, answers, olu); // at any time, complete or not
        Outcome outcome = refocus.agree(draft, olu, List.of(mira, olu));
        outcome.report().findings().forEach(f -> System.out.println(f.pointer() + ": " + Messages.text(f, language)));
        System.out.println(new PlainTextRenderer().render(refocus.view(outcome.agreed(), mira, language)));
        // </host>
    }
}
