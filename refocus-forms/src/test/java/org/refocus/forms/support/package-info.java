/**
 * What the tests share: documents drawn from a template and a seed, and two other validators to ask for a second and a
 * third opinion. Start at {@link org.refocus.forms.support.Documents}.
 */
package org.refocus.forms.support;
