/**
 * What a host plugs in: a {@link org.refocus.sdk.spi.FormStore} that keeps records and a
 * {@link org.refocus.sdk.spi.FormRenderer} that draws them. Each is a short contract of numbered rules.
 */
@NullMarked
package org.refocus.sdk.spi;

import org.jspecify.annotations.NullMarked;
