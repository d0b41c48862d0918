/**
 * Every form as accessible HTML: to read, to print, to fill in as a whole or step by step, and to check before somebody
 * agrees; without a script.
 *
 * <p>Start with {@link org.refocus.sdk.html.HtmlRenderer}. {@link org.refocus.sdk.html.HtmlPost} takes in what the browser
 * sends back; {@link org.refocus.sdk.html.HtmlAssets} has the style sheet and the script that makes it quicker; {@link
 * org.refocus.sdk.html.ClassMap} puts a design system's classes on.
 */
@NullMarked
package org.refocus.sdk.html;

import org.jspecify.annotations.NullMarked;
