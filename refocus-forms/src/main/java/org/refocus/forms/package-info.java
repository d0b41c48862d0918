/**
 * Templates, validation and practice advice.
 *
 * <p>Start at {@link org.refocus.forms.TemplateLibrary#bundled()} for a template, then
 * {@link org.refocus.forms.FormTemplate#validate(byte[])} for everything that is wrong with some answers, or
 * {@link org.refocus.forms.FormTemplate#read(byte[], Class)} for the typed record as well. Templates of a host's own come
 * from a {@link org.refocus.forms.TemplateSource}.
 */
@NullMarked
package org.refocus.forms;

import org.jspecify.annotations.NullMarked;
