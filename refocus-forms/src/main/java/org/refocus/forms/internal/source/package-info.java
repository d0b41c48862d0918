/** Where the files of templates come from, and whether they are what was published. */
@NullMarked
package org.refocus.forms.internal.source;

import org.jspecify.annotations.NullMarked;
