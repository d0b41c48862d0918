/** What hosts embed: the facade, the contracts for plug-ins, the view of a form. */
module org.refocus.sdk {
    requires transitive org.refocus.forms;
    requires static transitive org.jspecify;
    requires org.slf4j;

    uses org.refocus.forms.TemplateSource;
    uses org.refocus.sdk.spi.AnswerCipher;
    uses org.refocus.sdk.spi.FormRenderer;
    uses org.refocus.sdk.spi.FormStore;

    exports org.refocus.sdk;
    exports org.refocus.sdk.spi;
    exports org.refocus.sdk.text;
    exports org.refocus.sdk.trail;
    exports org.refocus.sdk.view;
}
