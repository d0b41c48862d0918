/** Not for hosts: how two templates are compared. */
@NullMarked
package org.refocus.forms.internal.compare;

import org.jspecify.annotations.NullMarked;
