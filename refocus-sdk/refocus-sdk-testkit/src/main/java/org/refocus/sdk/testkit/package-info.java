/** For those who test a form system: forms drawn by the thousand from any template. */
@NullMarked
package org.refocus.sdk.testkit;

import org.jspecify.annotations.NullMarked;
