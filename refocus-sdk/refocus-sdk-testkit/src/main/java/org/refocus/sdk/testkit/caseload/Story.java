package org.refocus.sdk.testkit.caseload;

import java.util.List;
import org.refocus.sdk.FormResponse;

/** All revisions about one person, worker or team; each can be made by itself, so that none need be kept. */
interface Story {
    /** Returns when revisions are saved, in the order of time. */
    List<Moment> moments();

    /** Makes one revision. */
    FormResponse tell(Moment moment);
}
