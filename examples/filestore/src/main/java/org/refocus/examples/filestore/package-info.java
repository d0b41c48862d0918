/**
 * A store that somebody wrote in an afternoon from the contract alone: a folder for each record, a file for each revision.
 *
 * <p>Start at {@link org.refocus.examples.filestore.FileStore}, or at the README.
 */
@NullMarked
package org.refocus.examples.filestore;

import org.jspecify.annotations.NullMarked;
