/**
 * What a host embeds.
 *
 * <p>Start at {@link org.refocus.sdk.Refocus#builder()}: start a draft, save it half filled, agree it, amend it, withdraw
 * it, find it again. What a host plugs in stands in {@link org.refocus.sdk.spi}; what a page shows is
 * {@link org.refocus.sdk.view.FormView}.
 */
@NullMarked
package org.refocus.sdk;

import org.jspecify.annotations.NullMarked;
