package org.refocus.examples.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The networknt validator on the same template: JSON into a tree, then the tree against the schema. */
@State(Scope.Benchmark)
public class Networknt {
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonSchema schema = schema();

    private JsonSchema schema() {
        try {
            ObjectNode template = (ObjectNode) mapper.readTree(Ours.templateFile());
            template.remove("$schema"); // our dialect's name; it says the same as 2020-12 here
            JsonSchema made = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            template,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
            made.initializeValidators();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<ValidationMessage> check(byte[] json) throws IOException {
        return schema.validate(mapper.readTree(json));
    }
}
