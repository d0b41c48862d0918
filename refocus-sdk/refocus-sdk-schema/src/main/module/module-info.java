/** Each form as JSON Schema and UI schema, for web clients that draw forms from these. */
module org.refocus.sdk.schema {
    requires transitive org.refocus.sdk;
    requires static transitive org.jspecify;

    exports org.refocus.sdk.schema;
}
