/** Tests of the kit, and with the kit: every validator judges the documents that it draws. */
package org.refocus.sdk.testkit;
