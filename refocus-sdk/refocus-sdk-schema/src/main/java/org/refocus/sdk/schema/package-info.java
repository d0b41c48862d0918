/**
 * Each form as JSON Schema and UI schema, for web clients that draw forms from these; start at
 * {@link org.refocus.sdk.schema.ClientForm}, and give what a client sends to
 * {@link org.refocus.sdk.schema.ClientAnswers}.
 */
@NullMarked
package org.refocus.sdk.schema;

import org.jspecify.annotations.NullMarked;
