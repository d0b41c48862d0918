/**
 * A small clinical system of somebody else's, with ten faults that can be planted in it: the thing to try the test kit on.
 *
 * <p>Start reading at {@link org.refocus.examples.tester.CaseNotes}. It knows nothing of our library: it reads a form's
 * definition as the JSON Schema that it is, checks answers with code of its own, and keeps them as rows.
 */
@NullMarked
package org.refocus.examples.tester;

import org.jspecify.annotations.NullMarked;
