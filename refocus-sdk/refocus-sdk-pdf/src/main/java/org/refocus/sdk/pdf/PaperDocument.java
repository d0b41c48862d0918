package org.refocus.sdk.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.html.HtmlAssets;
import org.refocus.sdk.view.FormView;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A sheet of paper as a whole document: its language, its title, its style, and nothing that leads out of it. */
final class PaperDocument {
    private PaperDocument() {}

    static Document of(FormView view, String sheet, int moreFonts) {
        Document document = parse(sheet);
        Element article = document.getDocumentElement();
        Element html = document.createElement("html");
        document.replaceChild(html, article);
        html.setAttribute("lang", view.template().language());
        Element head = append(html, "head", "");
        append(head, "title", xml(view.title()));
        view.template().root().description().ifPresent(text -> {
            for (String name : List.of("subject", "description")) {
                Element description = append(head, "meta", "");
                description.setAttribute("name", name);
                description.setAttribute("content", xml(text));
            }
        });
        append(head, "style", css(pageOf(article), moreFonts)).setAttribute("type", "text/css");
        append(html, "body", "").appendChild(article);
        return document;
    }

    /** Returns what the style sheet calls the pages of a sheet. */
    private static String pageOf(Element article) {
        String classes = article.getAttribute("class");
        return "rf" + (classes.contains("rf-paper--across") ? "-across" : "")
                + (classes.contains("rf-paper--large") ? "-large" : "");
    }

    /** The engine measures everything by the page without a name, so that one becomes the sheet's. */
    private static String css(String page, int moreFonts) {
        StringBuilder families = new StringBuilder();
        for (int i = 0; i < moreFonts; i++) {
            families.append(", \"").append(Fonts.FAMILY).append(' ').append(i).append('"');
        }
        return HtmlAssets.paperCss().replace("@page " + page + " {", "@page {") + "\n.rf-paper { font-family: \""
                + Fonts.FAMILY + "\"" + families + "; }\n";
    }

    private static Element append(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElement(name);
        if (!text.isEmpty()) {
            child.setTextContent(text);
        }
        parent.appendChild(child);
        return child;
    }

    private static Document parse(String sheet) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml(sheet))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // What the parser says may quote what somebody wrote.
            throw new RefocusException("A sheet of paper is not well-formed");
        }
    }

    /** Marks what XML cannot hold, such as half of a character. */
    static String xml(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> xml.appendCodePoint(
                        c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF
                                ? c
                                : 0xFFFD));
        return xml.toString();
    }
}
