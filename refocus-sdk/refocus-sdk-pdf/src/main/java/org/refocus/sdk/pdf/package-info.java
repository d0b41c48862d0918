/**
 * Forms as tagged PDF: blank sheets to print, and copies to keep or to send.
 *
 * <p>Start with {@link org.refocus.sdk.pdf.PdfRenderer}.
 */
@NullMarked
package org.refocus.sdk.pdf;

import org.jspecify.annotations.NullMarked;
