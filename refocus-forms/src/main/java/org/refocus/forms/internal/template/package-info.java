/** Not for hosts: admission and compilation of templates. */
@NullMarked
package org.refocus.forms.internal.template;

import org.jspecify.annotations.NullMarked;
