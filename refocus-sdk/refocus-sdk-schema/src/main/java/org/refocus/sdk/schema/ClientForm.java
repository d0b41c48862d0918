package org.refocus.sdk.schema;

import java.util.Map;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/**
 * A form as web clients take it: JSON Schema, and a UI schema for react-jsonschema-form or JSON Forms.
 *
 * <p>All texts are in the language of the template that it is made from, see {@link FormTemplate#in}. References are
 * followed, so that each place has its own title and no client has to know what stands beside a {@code $ref}; the keywords
 * that are left mean the same in both drafts. What is returned is JSON. Immutable and safe to share between threads.
 */
public final class ClientForm {
    /** The editions of JSON Schema that there are. */
    public enum Draft {
        /** Of 2020, as templates have it. */
        DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema"),
        /** Of 2018, which Ajv and JSON Forms take unless they are told otherwise. */
        DRAFT_07("http://json-schema.org/draft-07/schema#");

        private final String address;

        Draft(String address) {
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    private final FormTemplate template;

    private ClientForm(FormTemplate template) {
        this.template = template;
    }

    /** Takes a form in the language that it is in. */
    public static ClientForm of(FormTemplate template) {
        return new ClientForm(template);
    }

    /**
     * Returns the schema of whole answers: what it accepts is what {@link FormTemplate#validate(FormDocument)} accepts, but for
     * the rules of {@code x-form}, which no schema says. It has no keyword that is not JSON Schema's, and no {@code $id}: it
     * is made from a template and is none.
     */
    public String schema(Draft draft) {
        return json(new SchemaTree(template, false, false).of(draft));
    }

    /**
     * Returns the schema of what is asked of whoever fills in the form: what the system fills in may be there and need not.
     *
     * <p>Who may see an entry is chosen as the template has it until somebody chooses otherwise; nothing else is chosen
     * beforehand. Labels of choices are in {@link #rjsfUiSchema}. {@link ClientAnswers#check} judges by it.
     */
    public String askedSchema(Draft draft) {
        return json(new SchemaTree(template, true, false).of(draft));
    }

    /**
     * Returns the schema of what is asked, in draft-07, as JSON Forms 3 wants it: choices have their labels.
     *
     * <p>Not for react-jsonschema-form, which would make the first of such choices by itself.
     */
    public String jsonFormsSchema() {
        return json(new SchemaTree(template, true, true).of(Draft.DRAFT_07));
    }

    /** Returns the UI schema for react-jsonschema-form 6, beside {@link #askedSchema}. */
    public String rjsfUiSchema() {
        return json(RjsfUi.of(template));
    }

    /** Returns the UI schema for JSON Forms 3, beside {@link #jsonFormsSchema}. */
    public String jsonFormsUiSchema() {
        return json(JsonFormsUi.of(template));
    }

    private static String json(Map<String, Object> tree) {
        return FormDocument.of(tree).json();
    }
}
