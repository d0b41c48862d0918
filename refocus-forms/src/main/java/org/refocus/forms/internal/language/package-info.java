/** Words in other languages: which text of a template is whose, what stands in for what, and how languages count. */
@NullMarked
package org.refocus.forms.internal.language;

import org.jspecify.annotations.NullMarked;
