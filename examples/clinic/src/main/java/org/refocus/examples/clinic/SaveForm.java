package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.UnreadableDocumentException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.html.HtmlPost;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.FormView;

/** Takes in a form that was filled in: complete or not, it is saved, and nothing typed is lost. */
final class SaveForm {
    private SaveForm() {}

    static void take(Visit visit) {
        FormResponse latest = visit.recordToWrite();
        FormResponse base = visit.base(latest);
        HtmlPost post = HtmlPost.of(visit.context().formParamMap());
        if (post.action().equals("reopen") && latest.status() == Status.AGREED) {
            base = visit.refocus().amend(latest, visit.party(latest));
        }
        List<Finding> unkept = Unkept.in(post.fields());
        if (!unkept.isEmpty()) {
            showAgain(visit, base, post, Report.of(unkept));
            return;
        }
        FormDocument answers;
        try {
            answers = post.applyTo(
                    visit.template(base),
                    base,
                    visit.party(base),
                    visit.desk().clock().instant());
        } catch (UnreadableDocumentException e) {
            throw Trouble.tooMuch();
        }
        try {
            save(visit, base, latest, answers);
        } catch (StaleRevisionException e) {
            ConflictPage.show(visit, base, post.fields());
            return;
        }
        goOn(visit, base, post);
    }

    /** Leads to what comes next: another part, the same page again, or the last look. */
    private static void goOn(Visit visit, FormResponse base, HtmlPost post) {
        FormView view =
                visit.refocus().view(base, visit.party(base), visit.tongue().locale());
        Optional<FormStep> step = Steps.asked(visit, view);
        if (post.action().equals("check")) {
            visit.goTo("/records/" + base.id() + "/agree" + (step.isPresent() ? "?steps=yes" : ""));
            return;
        }
        int further = post.action().equals("next") ? 1 : post.action().equals("back") ? -1 : 0;
        Optional<FormStep> to = step.flatMap(here -> Steps.neighbour(view, here.id(), further));
        String path = to.map(there -> Steps.address(base, there.id())).orElse("/records/" + base.id() + "/edit");
        if (further != 0 && to.isPresent()) {
            visit.goTo(path);
        } else {
            visit.goTo(
                    path,
                    post.remove().isPresent() ? Flash.REMOVED : post.move().isPresent() ? Flash.MOVED : Flash.SAVED);
        }
    }

    /** Puts what was typed into the answers of a revision. */
    static FormDocument apply(Visit visit, FormResponse base, Map<String, String> fields) {
        FormTemplate template = visit.template(base);
        return FormInput.apply(
                template, base, fields, visit.party(base), visit.desk().clock().instant());
    }

    /** Saves; what has not changed makes no new revision. */
    private static void save(Visit visit, FormResponse base, FormResponse latest, FormDocument answers) {
        Party by = visit.party(base);
        boolean current = base.revision() >= latest.revision() && base.status() == Status.DRAFT;
        if (current && answers.answers().equals(base.answers().answers())) {
            return;
        }
        if (!current) {
            throw new StaleRevisionException(base.id(), base.revision() + 1);
        }
        visit.refocus().save(base, answers, by);
    }

    /** Shows what was typed without the characters that no record can hold, and says where they were. */
    private static void showAgain(Visit visit, FormResponse base, HtmlPost post, Report report) {
        FormDocument typed = apply(visit, base, Unkept.without(post.fields()));
        FormResponse shown = new FormResponse(
                base.id(),
                base.revision(),
                base.template(),
                base.subject(),
                Status.DRAFT,
                base.author(),
                base.recordedAt(),
                null,
                null,
                typed,
                base.preserved());
        EditPage.show(visit, shown, report, Html.NOTHING, 422);
    }

    /** Characters that can be typed by a program and kept by none: NUL, and halves of a pair. */
    private static final class Unkept {
        static List<Finding> in(Map<String, String> fields) {
            List<Finding> found = new ArrayList<>();
            fields.forEach((pointer, text) -> {
                if (!clean(text).equals(text)) {
                    found.add(Finding.error(Code.BAD_CHARACTER, pointer));
                }
            });
            return found;
        }

        static Map<String, String> without(Map<String, String> fields) {
            Map<String, String> kept = new LinkedHashMap<>();
            fields.forEach((pointer, text) -> kept.put(pointer, clean(text)));
            return kept;
        }

        private static String clean(String text) {
            StringBuilder clean = new StringBuilder(text.length());
            text.codePoints()
                    .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                    .forEach(clean::appendCodePoint);
            return clean.toString();
        }
    }
}
