/**
 * Records as plain text that can be pasted into any record system; start at
 * {@link org.refocus.sdk.text.PlainTextRenderer}.
 */
@NullMarked
package org.refocus.sdk.text;

import org.jspecify.annotations.NullMarked;
