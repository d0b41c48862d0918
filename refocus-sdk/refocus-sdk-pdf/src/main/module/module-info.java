/** Blank sheets and copies of every form as tagged PDF. */
module org.refocus.sdk.pdf {
    requires java.xml;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires transitive org.refocus.sdk.html;
    requires static transitive org.jspecify;

    exports org.refocus.sdk.pdf;
}
