package org.refocus.examples.clinic;

import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;
import org.refocus.sdk.spi.StaleRevisionException;

/** Asks once more before a record is taken back; it stays in the history. */
final class WithdrawPage {
    private static final int LONGEST_REASON = 4000;

    private WithdrawPage() {}

    static void ask(Visit visit) {
        FormResponse latest = visit.recordToWrite();
        if (latest.status() == Status.WITHDRAWN) {
            visit.goTo("/records/" + latest.id());
            return;
        }
        String title = visit.template(latest).title();
        visit.show(new Page(
                "Withdraw: " + title,
                visit.personOf(latest).orElse(null),
                Html.of(
                        """
                        {}<h1>Withdraw this form?</h1>
                        <p class="clinic-lead">{}. It will no longer count, and everything in it stays in the history. You can start
                        a new one at any time.</p>
                        <form class="rf-card clinic-agree" method="post" action="/records/{}/withdraw">{}
                        <input type="hidden" name="base" value="{}">
                        <div class="rf-field"><label class="rf-label" for="reason">Why, if you like to say
                        <span class="rf-optional">(optional)</span></label>
                        <p class="rf-hint" id="reason-hint">{}</p>
                        <textarea class="rf-textarea" id="reason" name="reason" rows="3" maxlength="{}" dir="auto"
                        aria-describedby="reason-hint"></textarea></div>
                        <div class="clinic-actions"><button class="rf-button rf-button--warning">Yes, withdraw it</button>
                        <a class="rf-button rf-button--secondary" href="/records/{}">No, keep it</a></div>
                        </form>
                        """,
                        Trail.record(latest, title),
                        title,
                        latest.id(),
                        Chrome.formKey(visit),
                        latest.revision(),
                        readers(visit, latest),
                        LONGEST_REASON,
                        latest.id())));
    }

    /** Says who will read the reason: whoever writes it, and the one whom the record is about. */
    private static String readers(Visit visit, FormResponse record) {
        String about = record.subject().id();
        boolean alone = visit.visitor().id().equals(about)
                || about.equals(visit.directory().team().id());
        return alone ? "Nobody else will read it." : visit.directory().nameOf(about) + " and you will read it.";
    }

    static void withdraw(Visit visit) {
        FormResponse latest = visit.recordToWrite();
        FormResponse base = visit.base(latest);
        String reason = visit.sent("reason").replace("\0", "").strip();
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Trouble.tooMuch();
        }
        if (latest.status() == Status.WITHDRAWN) {
            visit.goTo("/records/" + base.id());
            return;
        }
        try {
            visit.refocus().withdraw(base, reason.isEmpty() ? null : reason, visit.party(base));
        } catch (StaleRevisionException e) {
            visit.goTo("/records/" + base.id() + "/withdraw", Flash.CHANGED_MEANWHILE);
            return;
        }
        visit.goTo("/records/" + base.id(), Flash.WITHDRAWN);
    }
}
