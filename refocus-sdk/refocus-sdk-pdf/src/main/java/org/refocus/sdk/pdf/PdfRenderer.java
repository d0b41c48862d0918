package org.refocus.sdk.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.html.PaperRenderer;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;

/**
 * Draws what {@link PaperRenderer} puts on paper as a PDF: tagged for screen readers (PDF/UA-1), its fonts in it.
 *
 * <p>Nothing outside is asked for: no address is opened, whatever stands in a text. The same view gives the same bytes, because
 * the file's dates are those of the revision. The bundled font has the Latin, Greek, Cyrillic, Hebrew, Arabic, Armenian and
 * Georgian scripts; what it lacks is shown as a box, unless a font of the host's has it ({@link #withFont}).
 *
 * <p>Immutable and safe to share between threads; keeps nothing of a view.
 */
public final class PdfRenderer implements FormRenderer<byte[]> {
    private final PaperRenderer paper;
    private final List<byte[]> fonts;

    private PdfRenderer(PaperRenderer paper, List<byte[]> fonts) {
        this.paper = paper;
        this.fonts = fonts;
    }

    /** Returns a renderer that makes a PDF of what another draws for paper. */
    public static PdfRenderer of(PaperRenderer paper) {
        return new PdfRenderer(Objects.requireNonNull(paper, "paper"), List.of());
    }

    /**
     * Returns the same renderer with one more font, for characters that the fonts before it lack.
     *
     * @param trueType a TrueType font whose licence lets it be embedded
     */
    public PdfRenderer withFont(byte[] trueType) {
        List<byte[]> more = new ArrayList<>(fonts);
        more.add(trueType.clone());
        return new PdfRenderer(paper, List.copyOf(more));
    }

    @Override
    public byte[] render(FormView view) {
        String sheet = paper.render(view);
        Quiet.begin();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = engine(view, sheet, document).buildPdfRenderer()) {
            renderer.layout();
            return Finish.bytes(renderer.createPDFKeepOpen(), view);
        } catch (IOException | RuntimeException e) {
            // What the engine says may quote what somebody wrote; where it failed does not.
            RefocusException failed =
                    new RefocusException("The PDF of " + view.template().key() + " could not be made: "
                            + e.getClass().getSimpleName());
            failed.setStackTrace(e.getStackTrace());
            throw failed;
        } finally {
            Quiet.end();
        }
    }

    private PdfRendererBuilder engine(FormView view, String sheet, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withW3cDocument(PaperDocument.of(view, sheet, fonts.size()), null)
                .usePdfUaAccessibility(true)
                .useReplacementText("\u25A1")
                .withProducer("REFOCUS Forms")
                .useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUnicodeLineBreaker(new LineBreaks())
                .useUnicodeBidiSplitter(TextDirections::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .defaultTextDirection(view.template().isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        Fonts.use(builder, document, fonts);
        return builder;
    }
}
