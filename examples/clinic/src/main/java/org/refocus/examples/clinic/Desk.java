package org.refocus.examples.clinic;

import java.time.Clock;
import org.refocus.sdk.Refocus;

/**
 * What every page works with. Safe to share between threads.
 *
 * @param refocus the library
 * @param directory who is who
 * @param records the clinic's questions to the library
 * @param clock the time
 * @param formKey what every form of the clinic sends along, so that no other site's form is taken for one
 */
record Desk(Refocus refocus, Directory directory, Records records, Clock clock, String formKey) {}
