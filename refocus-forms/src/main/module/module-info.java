/** Templates, validation and practice advice for the forms of the REFOCUS manual. */
module org.refocus.forms {
    requires transitive org.refocus.model;
    requires static org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires re2j;
    requires jakarta.validation;
    requires org.hibernate.validator;

    exports org.refocus.forms;
    exports org.refocus.forms.migration;
    exports org.refocus.forms.plugin;
}
