/** Not for hosts: strict reading of JSON, token by token. */
@NullMarked
package org.refocus.forms.internal.read;

import org.jspecify.annotations.NullMarked;
