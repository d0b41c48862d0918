package org.refocus.examples.clinic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.FormView;

/** A form one part at a time: which part an address names, and where the others are. */
final class Steps {
    private Steps() {}

    /** Returns the step that the address asks for; empty where it asks for the whole form, or for one that is not there. */
    static Optional<FormStep> asked(Visit visit, FormView view) {
        Optional<String> id = Optional.ofNullable(visit.context().queryParam("step"));
        return id.flatMap(asked ->
                view.steps().stream().filter(step -> step.id().equals(asked)).findFirst());
    }

    /** Returns the step so many further on; empty where there is none. */
    static Optional<FormStep> neighbour(FormView view, String id, int further) {
        List<FormStep> steps = view.steps();
        int at = steps.stream().map(FormStep::id).toList().indexOf(id) + further;
        return at >= 0 && at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
    }

    /** Returns where a step is filled in. */
    static String address(FormResponse draft, String id) {
        return "/records/" + draft.id() + "/edit?step=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
