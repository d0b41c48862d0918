package org.refocus.examples.clinic;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.function.Consumer;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.UnknownRecordException;
import org.refocus.sdk.spi.DestroyedKeyException;
import org.refocus.sdk.spi.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address leads to which page. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final Desk desk;

    Routes(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        Guard guard = new Guard(desk.formKey());
        routes.before(Guard::protect);
        routes.before(guard::check);
        routes.get("/", page(CaseloadPage::show));
        routes.get("/people/{id}", page(visit -> PersonPage.show(visit, visit.named("id"))));
        routes.get("/team", page(SeveralPage::team));
        routes.get("/workers/{id}", page(visit -> SeveralPage.worker(visit, visit.named("id"))));
        routes.post("/begin", page(Routes::begin));
        routes.post("/who", page(Routes::become));
        routes.post("/tongue", page(Routes::speak));
        routes.get("/records/{id}", page(ReadPage::latest));
        routes.get("/records/{id}/revisions/{number}", page(visit -> ReadPage.revision(visit, visit.named("number"))));
        routes.get("/records/{id}/edit", page(EditPage::show));
        routes.post("/records/{id}/edit", page(SaveForm::take));
        routes.get("/records/{id}/agree", page(AgreePage::show));
        routes.post("/records/{id}/agree", page(AgreePage::agree));
        routes.post("/records/{id}/amend", page(Routes::amend));
        routes.get("/records/{id}/withdraw", page(WithdrawPage::ask));
        routes.post("/records/{id}/withdraw", page(WithdrawPage::withdraw));
        routes.get("/records/{id}/history", page(HistoryPage::show));
        routes.get("/records/{id}/text", page(TextPage::show));
        routes.get("/records/{id}/record.txt", page(TextPage::download));
        routes.get("/records/{id}/copy.pdf", page(visit -> PaperPage.copy(visit, false)));
        routes.get("/records/{id}/copy-large.pdf", page(visit -> PaperPage.copy(visit, true)));
        routes.get("/forms/{form}/blank.pdf", page(visit -> PaperPage.blank(visit, false)));
        routes.get("/forms/{form}/blank-large.pdf", page(visit -> PaperPage.blank(visit, true)));
        Assets.addTo(routes);
        whenItDoesNotWork(routes);
    }

    private Handler page(Consumer<Visit> handler) {
        return context -> handler.accept(new Visit(context, desk));
    }

    private static void begin(Visit visit) {
        String subject = visit.sent("subject");
        if (!visit.visitor().mayWrite(subject)) {
            throw Trouble.notToWrite();
        }
        FormTemplate template =
                visit.desk().records().templateFor(visit.sent("form"), subject).orElseThrow(Trouble::notHere);
        FormResponse record = visit.desk()
                .records()
                .begin(template, subject, visit.visitor().on(subject).orElseThrow());
        visit.goTo("/records/" + record.id() + "/edit", record.revision() == 1 ? Flash.BEGUN : Flash.SAVED);
    }

    private static void amend(Visit visit) {
        FormResponse latest = visit.recordToWrite();
        switch (latest.status()) {
            case AGREED -> {
                visit.refocus().amend(latest, visit.party(latest));
                visit.goTo("/records/" + latest.id() + "/edit", Flash.AMENDING);
            }
            case DRAFT -> visit.goTo("/records/" + latest.id() + "/edit", Flash.CHANGED_MEANWHILE);
            case WITHDRAWN -> visit.goTo("/records/" + latest.id(), Flash.CHANGED_MEANWHILE);
        }
    }

    private static void become(Visit visit) {
        visit.become(visit.sent("who"));
        goBack(visit);
    }

    private static void speak(Visit visit) {
        visit.speak(visit.sent("tongue"));
        goBack(visit);
    }

    private static void goBack(Visit visit) {
        String back = visit.sent("back");
        visit.goTo(back.matches("/([A-Za-z0-9._-]+/?)*") ? back : "/");
    }

    private void whenItDoesNotWork(RoutesConfig routes) {
        routes.exception(Trouble.class, (trouble, context) -> show(trouble, context));
        routes.exception(UnknownRecordException.class, (e, context) -> show(Trouble.notHere(), context));
        routes.exception(DestroyedKeyException.class, (e, context) -> show(Trouble.destroyed(), context));
        routes.exception(UnreadableException.class, (e, context) -> {
            // Its message names the place and holds no words.
            LOG.error("{}", e.getMessage());
            show(Trouble.unreadable(), context);
        });
        routes.exception(HttpResponseException.class, (e, context) -> {
            boolean tooMuch = e.getStatus() == 413;
            show(tooMuch ? Trouble.tooMuch() : Trouble.notHere(), context);
        });
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} failed", context.endpoint().path, withoutWords(e));
            show(Trouble.unexpected(), context);
        });
        routes.error(404, context -> show(Trouble.notHere(), context));
    }

    /** What is logged of an error: what kind and where, and never its message, for somebody's words may be in it. */
    private static Throwable withoutWords(Throwable error) {
        Throwable bare = new Throwable(error.getClass().getName());
        bare.setStackTrace(error.getStackTrace());
        return bare;
    }

    private void show(Trouble trouble, Context context) {
        Html body = Html.of(
                "<h1>{}</h1><p class=\"clinic-lead\">{}</p><p><a href=\"/\">To the start page</a></p>",
                trouble.title(),
                trouble.text());
        if (trouble.status() == 421) {
            context.status(421).html(body.markup());
        } else {
            new Visit(context, desk).show(new Page(trouble.status(), trouble.title(), null, body));
        }
    }
}
