/**
 * The trail: who did what to which revision, when, so that tampering shows. Start at {@link org.refocus.sdk.trail.Trail},
 * whose rules are the contract; {@link org.refocus.sdk.trail.TrailHash} is for those who write a store.
 */
@NullMarked
package org.refocus.sdk.trail;

import org.jspecify.annotations.NullMarked;
