/** Accessible pages for every form, as HTML that needs no script. */
module org.refocus.sdk.html {
    requires transitive org.refocus.sdk;
    requires static transitive org.jspecify;

    exports org.refocus.sdk.html;
}
