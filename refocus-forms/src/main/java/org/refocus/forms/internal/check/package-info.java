/** Not for hosts: what a template compiles to. */
@NullMarked
package org.refocus.forms.internal.check;

import org.jspecify.annotations.NullMarked;
