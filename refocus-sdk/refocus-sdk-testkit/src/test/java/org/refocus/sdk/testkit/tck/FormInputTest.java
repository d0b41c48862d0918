package org.refocus.sdk.testkit.tck;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.view.FormInput;

/** The input side keeps its own contract. */
class FormInputTest extends FormInputContract {
    @Override
    protected FormDocument apply(
            FormTemplate template,
            FormResponse base,
            Map<String, String> fields,
            @Nullable String remove,
            Party by,
            Instant at) {
        return right(template, base, fields, remove, by, at);
    }

    static FormDocument right(
            FormTemplate template,
            FormResponse base,
            Map<String, String> fields,
            @Nullable String remove,
            Party by,
            Instant at) {
        return remove == null
                ? FormInput.apply(template, base, fields, by, at)
                : FormInput.applyAndRemove(template, base, fields, remove, by, at);
    }
}
