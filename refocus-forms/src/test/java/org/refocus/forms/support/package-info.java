/** What the tests share: JSON as trees, and templates small enough to be written in a test. */
package org.refocus.forms.support;
