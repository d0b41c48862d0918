package org.refocus.sdk;

/** Where a revision of a record stands. FHIR calls them in-progress, completed and entered-in-error or stopped. */
public enum Status {
    /** Being filled in; may be incomplete or wrong. */
    DRAFT,
    /** Agreed by everybody whom the template names; conforms to the template. */
    AGREED,
    /** Taken back; kept, and no longer to be relied on. */
    WITHDRAWN
}
