/**
 * Records as text that can be pasted into any record system; start at {@link org.refocus.sdk.text.PlainTextRenderer}, or at
 * {@link org.refocus.sdk.text.MarkdownRenderer} where Markdown is shown.
 */
@NullMarked
package org.refocus.sdk.text;

import org.jspecify.annotations.NullMarked;
