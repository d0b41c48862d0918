package org.refocus.sdk.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a reader, a screen reader and a printer get it. */
final class Sheets implements AutoCloseable {
    /** A line of the tree of tags: how deep, which tag, and the words that stand in it. */
    record Tag(int depth, String name, String text) {}

    private static final List<String> PAINTS =
            List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"");

    final PDDocument document;

    Sheets(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the words of all pages, as they are painted. */
    String text() {
        try {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the tree of tags, in the order in which it is read aloud. */
    List<Tag> tags() {
        try {
            Map<PDPage, Map<Integer, String>> words = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> onPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, onPage));
                words.put(page, onPage);
            }
            List<Tag> tags = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), null, 0, words, tags);
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> words) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, words);
            }
        }
        if (content.getMCID() >= 0) {
            words.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private static void walk(
            PDStructureNode node,
            PDPage inherited,
            int depth,
            Map<PDPage, Map<Integer, String>> words,
            List<Tag> tags) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : inherited;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                StringBuilder own = new StringBuilder();
                PDPage here = element.getPage() != null ? element.getPage() : page;
                for (Object inner : element.getKids()) {
                    if (inner instanceof Integer mcid) {
                        own.append(words.get(here).getOrDefault(mcid, "")).append(' ');
                    } else if (inner instanceof PDMarkedContentReference reference) {
                        own.append(words.get(reference.getPage()).getOrDefault(reference.getMCID(), ""))
                                .append(' ');
                    }
                }
                tags.add(new Tag(
                        depth,
                        element.getStructureType(),
                        own.toString().replaceAll("\\s+", " ").strip()));
                walk(element, here, depth + 1, words, tags);
            }
        }
    }

    /** Returns what is painted without saying what it is: neither in a tag nor marked as decoration. */
    List<String> untagged() {
        List<String> untagged = new ArrayList<>();
        try {
            for (PDPage page : document.getPages()) {
                Deque<Boolean> known = new ArrayDeque<>();
                List<Object> operands = new ArrayList<>();
                for (Object token : new PDFStreamParser(page).parse()) {
                    if (token instanceof Operator operator) {
                        look(operator.getName(), operands, known, untagged);
                        operands.clear();
                    } else {
                        operands.add(token);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return untagged;
    }

    private static void look(String operator, List<Object> operands, Deque<Boolean> known, List<String> untagged) {
        switch (operator) {
            case "BDC", "BMC" ->
                known.push(COSName.ARTIFACT.equals(operands.get(0))
                        || (operands.size() > 1
                                && operands.get(1) instanceof COSDictionary properties
                                && properties.containsKey(COSName.MCID)));
            case "EMC" -> known.pop();
            default -> {
                if (PAINTS.contains(operator) && !known.contains(true)) {
                    untagged.add(operator + " " + operands);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
