package org.refocus.examples.clinic;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Status;
import org.refocus.sdk.view.VisibleResponse;

/** One request: who asks, for what, and the answer. */
final class Visit {
    private static final String WHO = "who";
    private static final String FLASH = "flash";
    private static final String TONGUE = "tongue";
    private static final int A_YEAR = 31_536_000;

    private final Context context;
    private final Desk desk;
    private final Visitor visitor;

    Visit(Context context, Desk desk) {
        this.context = context;
        this.desk = desk;
        this.visitor = Visitor.of(context.cookie(WHO), desk.directory());
    }

    Desk desk() {
        return desk;
    }

    Refocus refocus() {
        return desk.refocus();
    }

    Directory directory() {
        return desk.directory();
    }

    Visitor visitor() {
        return visitor;
    }

    /** Returns the language in which the visitor fills in forms. */
    Tongue tongue() {
        return Tongue.of(context.cookie(TONGUE));
    }

    Context context() {
        return context;
    }

    String path() {
        return context.path();
    }

    /** Returns a named part of the address. */
    String named(String name) {
        return context.pathParam(name);
    }

    /** Says whether the address asks for something behind its question mark. */
    boolean asks(String name) {
        return context.queryParam(name) != null;
    }

    /** Returns a field of the form that was sent; empty when there is none. */
    String sent(String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    /** Returns the latest revision of the record that the address names, for somebody who may read it. */
    FormResponse record() {
        FormResponse latest = refocus().find(context.pathParam("id")).orElseThrow(Trouble::notHere);
        party(latest);
        if (visitor.mayRead(latest)) {
            return latest;
        }
        return refocus().history(latest.id()).stream()
                .filter(revision -> latest.status() != Status.WITHDRAWN && revision.status() == Status.AGREED)
                .reduce((first, second) -> second)
                .orElseThrow(Trouble::notForYou);
    }

    /** Returns the latest revision of the record that the address names, for somebody who may change it. */
    FormResponse recordToWrite() {
        FormResponse latest = record();
        if (!visitor.mayWrite(latest.subject())) {
            throw Trouble.notToWrite();
        }
        return latest;
    }

    /** Returns the revision that the form which was sent had been drawn from. */
    FormResponse base(FormResponse latest) {
        String number = sent("base");
        if (!number.matches("[0-9]{1,6}")) {
            throw Trouble.notHere();
        }
        return refocus().revision(latest.id(), Integer.parseInt(number));
    }

    /** Returns as whom the visitor acts on a record. */
    Party party(FormResponse record) {
        return visitor.on(record.subject().id()).orElseThrow(Trouble::notForYou);
    }

    /** Turns away those who have no business with somebody's records. */
    void demandAccess(String subject) {
        if (visitor.on(subject).isEmpty()) {
            throw Trouble.notForYou();
        }
    }

    /** Returns what the visitor may see of a revision. */
    VisibleResponse seen(FormResponse record) {
        return refocus().viewFor(record, party(record));
    }

    FormTemplate template(FormResponse record) {
        return refocus().templateOf(record);
    }

    /** Returns the person whom a record is about, if it is about a person. */
    Optional<Directory.Person> personOf(FormResponse record) {
        return directory().person(record.subject().id());
    }

    void become(String id) {
        remember(WHO, Visitor.of(id, directory()).id(), A_YEAR);
    }

    void speak(String tag) {
        remember(TONGUE, Tongue.of(tag).tag(), A_YEAR);
    }

    void show(Page page) {
        Optional<Flash> flash = Flash.of(context.cookie(FLASH));
        if (flash.isPresent()) {
            remember(FLASH, "", 0);
        }
        context.status(page.status()).html(Chrome.draw(page, this, flash).markup());
    }

    void goTo(String path) {
        context.redirect(path, HttpStatus.SEE_OTHER);
    }

    void goTo(String path, Flash flash) {
        remember(FLASH, flash.name(), 60);
        goTo(path);
    }

    private void remember(String name, String value, int seconds) {
        context.cookie(new Cookie(name, value, "/", seconds, false, true, null, SameSite.STRICT));
    }
}
