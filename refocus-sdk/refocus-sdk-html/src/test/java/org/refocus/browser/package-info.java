/** A browser to look at pages with, for the tests of whoever shows some. */
package org.refocus.browser;
