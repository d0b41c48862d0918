/** Not for hosts: how an adaptation is read, applied, judged and carried over to a newer base. */
@NullMarked
package org.refocus.forms.internal.adapt;

import org.jspecify.annotations.NullMarked;
