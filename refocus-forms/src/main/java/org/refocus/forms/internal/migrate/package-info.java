/** Not for hosts: how answers are moved from one version of a template to another. */
@NullMarked
package org.refocus.forms.internal.migrate;

import org.jspecify.annotations.NullMarked;
