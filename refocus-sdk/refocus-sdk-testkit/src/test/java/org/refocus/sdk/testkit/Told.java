package org.refocus.sdk.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.text.PlainTextRenderer;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.KeptWords;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.VisibleResponse;

/** Everything that the library tells one viewer of a record, line by line. */
final class Told {
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    private final Refocus refocus;
    private final FormTemplate template;
    private final Party viewer;
    private final List<String> all = new ArrayList<>();

    private Told(FormTemplate template, Party viewer) {
        TemplateLibrary bundled = TemplateLibrary.bundled();
        this.refocus = Refocus.builder()
                .templates(bundled.find(template.key()).isPresent() ? bundled : bundled.with(template))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        this.template = template;
        this.viewer = viewer;
    }

    static FormResponse record(FormTemplate template, FormDocument answers, List<Preserved> preserved) {
        String subject = switch (template.subject()) {
            case "worker" -> "worker-sam";
            case "team" -> "team-harbour";
            default -> "person-asha";
        };
        return new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject(subject, "team-harbour"),
                Status.DRAFT,
                Party.worker("worker-sam"),
                NOW,
                null,
                null,
                answers,
                preserved);
    }

    /** Returns all that a viewer is told of a record, and of what differs from an earlier revision. */
    static List<String> of(FormResponse response, FormResponse earlier, FormTemplate template, Party viewer) {
        Told told = new Told(template, viewer);
        told.record(response, earlier);
        return told.all;
    }

    private void record(FormResponse response, FormResponse earlier) {
        VisibleResponse seen = refocus.viewFor(response, viewer);
        line(seen, seen.answers().json(), seen.answers(), seen.kept(), seen.reason(), seen.status());
        Report report = refocus.check(response, viewer);
        report.findings().stream()
                .filter(finding -> finding.code() != Code.NOT_SHOWN)
                .forEach(finding -> line(finding, Messages.text(finding, Locale.UK)));
        FormView view = refocus.view(
                response,
                viewer,
                Locale.UK,
                Report.of(report.findings().stream()
                        .filter(finding -> finding.code() != Code.NOT_SHOWN)
                        .toList()));
        line(view, view.findings(), view.title());
        view.nodes().forEach(this::node);
        view.kept().forEach(this::kept);
        line(new PlainTextRenderer().render(view));
        FormView before = refocus.view(earlier, viewer, Locale.UK);
        view.changesSince(before).forEach(change -> line(change, change.title(), change.was(), change.now()));
        for (String words : List.of("a", "MARKER", "the")) {
            view.find(words).forEach(found -> line(found, found.title(), found.text()));
        }
        Migrated would = refocus.preview(response, Migration.between(template, template), viewer);
        line(would, would.answers().json(), would.ledger(), would.preserved(), would.report());
    }

    private void node(ViewNode node) {
        line(
                node,
                node.value(),
                node.valueLabel(),
                node.editable(),
                node.findings(),
                node.template().title());
        node.children().forEach(this::node);
        node.newItem().ifPresent(this::node);
    }

    private void kept(KeptWords kept) {
        line(kept, kept.title(), kept.reason());
        kept.words().forEach(said -> line(said, said.text(), said.voice()));
    }

    private void line(Object... parts) {
        all.add(Arrays.toString(parts));
    }

    /** Returns what a search through a store finds for a viewer. */
    static String searched(FormTemplate template, FormDocument answers, Party viewer) {
        Told told = new Told(template, viewer);
        FormResponse kept = told.refocus.start(
                template, record(template, answers, List.of()).subject(), viewer, answers);
        var found = told.refocus.search(
                RecordQuery.about(kept.subject().id()), "MARKER", Locale.UK, about -> Optional.of(viewer));
        return found.passages() + "" + found.next();
    }
}
