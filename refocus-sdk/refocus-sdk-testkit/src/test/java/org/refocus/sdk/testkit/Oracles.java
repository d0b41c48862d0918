package org.refocus.sdk.testkit;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.refocus.forms.FormTemplate;

/**
 * What two other validators say of a document under one template.
 *
 * <p>Both are given the dialect's meta-schema under its own name and then the template as it is, so they also check that
 * the template keeps to the dialect. Both are told to treat {@code format} as an assertion.
 */
final class Oracles {
    private static final String DIALECT = "https://refocus-forms.example/dialect/1.0.0/schema";
    private static final String META_SCHEMA = resource("/org/refocus/forms/dialect/1.0.0/schema.json");

    private final JsonSchema networknt;
    private final Validator harrel;
    private final URI harrelSchema;

    Oracles(FormTemplate template) {
        String json = new String(template.json(), StandardCharsets.UTF_8);
        networknt = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(DIALECT, META_SCHEMA))))
                .getSchema(
                        Json.parse(template.json()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .losslessNarrowing(true)
                                .build());
        harrel = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory(Json.MAPPER))
                .withEvaluatorFactory(new FormatEvaluatorFactory())
                .withSchemaResolver(uri -> uri.equals(DIALECT)
                        ? SchemaResolver.Result.fromString(META_SCHEMA)
                        : SchemaResolver.Result.empty())
                .createValidator();
        harrelSchema = harrel.registerSchema(json);
    }

    boolean networkntAccepts(Sample sample) {
        return networknt.validate(Json.parse(sample.json())).isEmpty();
    }

    boolean harrelAccepts(Sample sample) {
        return harrel.validate(harrelSchema, Json.parse(sample.json())).isValid();
    }

    private static String resource(String name) {
        try (InputStream in = Oracles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
