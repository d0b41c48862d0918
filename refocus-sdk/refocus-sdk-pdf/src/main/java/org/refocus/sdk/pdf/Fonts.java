package org.refocus.sdk.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.refocus.forms.RefocusException;

/** The fonts of a PDF: the bundled DejaVu Sans Condensed, whose licence stands beside it, and the host's own. */
final class Fonts {
    /** The family that the style sheet of paper names first; a host's fonts have a number behind it. */
    static final String FAMILY = "Refocus Paper";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final byte[] REGULAR_FILE = read("DejaVuSansCondensed.ttf");
    private static final byte[] BOLD_FILE = read("DejaVuSansCondensed-Bold.ttf");

    private Fonts() {}

    static void use(PdfRendererBuilder engine, PDDocument document, List<byte[]> hosts) throws IOException {
        use(engine, document, REGULAR_FILE, FAMILY, REGULAR, false);
        use(engine, document, BOLD_FILE, FAMILY, BOLD, false);
        for (int i = 0; i < hosts.size(); i++) {
            use(engine, document, hosts.get(i), FAMILY + " " + i, REGULAR, true);
        }
    }

    /**
     * Hands a font over.
     *
     * @param joins whether letters may be set as one glyph. Some scripts need that; in ours it would turn "fl" into a character
     *     of its own for whoever searches, copies or has the text read aloud
     */
    private static void use(
            PdfRendererBuilder engine, PDDocument document, byte[] file, String family, int weight, boolean joins)
            throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(joins);
        engine.useFont(
                new PDFontSupplier(PDType0Font.load(document, font, true)), family, weight, FontStyle.NORMAL, true);
    }

    private static byte[] read(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + name)) {
            if (in == null) {
                throw new RefocusException("The font " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RefocusException("The font " + name + " cannot be read", e);
        }
    }
}
