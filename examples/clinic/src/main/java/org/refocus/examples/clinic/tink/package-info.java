/**
 * Encryption at rest on Google Tink: {@link org.refocus.examples.clinic.tink.TinkCipher} encrypts with a key for each person,
 * {@link org.refocus.examples.clinic.tink.PersonKeys} keeps those keys in a table, and
 * {@link org.refocus.examples.clinic.tink.MasterKey} wraps them. Take it as it is, or with a key service in the place of the
 * master key's file.
 */
@NullMarked
package org.refocus.examples.clinic.tink;

import org.jspecify.annotations.NullMarked;
