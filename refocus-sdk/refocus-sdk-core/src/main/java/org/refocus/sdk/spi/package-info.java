/**
 * What a host plugs in: a {@link org.refocus.sdk.spi.FormStore} that keeps records, an
 * {@link org.refocus.sdk.spi.AnswerCipher} that encrypts what is kept and a {@link org.refocus.sdk.spi.FormRenderer} that draws
 * it. Each is a short contract of numbered rules.
 */
@NullMarked
package org.refocus.sdk.spi;

import org.jspecify.annotations.NullMarked;
