package org.refocus.sdk.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.refocus.sdk.view.FormView;

/** Gives a finished PDF the dates of its revision, so that the same view always makes the same file. */
final class Finish {
    private Finish() {}

    static byte[] bytes(PDDocument document, FormView view) throws IOException {
        Calendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        when.setTimeInMillis(view.response().recordedAt().toEpochMilli());
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(when);
        about.setModificationDate(when);
        document.setDocumentId(
                (long) view.response().id().hashCode() << 32 | view.response().revision());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        document.save(out);
        return out.toByteArray();
    }
}
