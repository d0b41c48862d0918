/** Not for hosts: records and Bean Validation. */
@NullMarked
package org.refocus.forms.internal.bind;

import org.jspecify.annotations.NullMarked;
