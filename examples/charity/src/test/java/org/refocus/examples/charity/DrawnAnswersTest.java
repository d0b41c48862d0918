package org.refocus.examples.charity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.Checked;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.model.FormAnswers;
import org.refocus.sdk.testkit.Expected;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/** Answers drawn for the charity's templates: another validator gives the same verdict, and no record loses a word. */
class DrawnAnswersTest {
    private static final int DRAWN = 150;
    private static final String DIALECT = "dialect/1.0.0/schema";

    /** What a schema can say; the rules of {@code x-form} are nobody's but ours. */
    private static final Set<Code> SCHEMA = EnumSet.range(Code.TYPE, Code.CONTAINS);

    static List<FormTemplate> editions() {
        return HarbourLight.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void areJudgedAsTheKitExpectsAndAsAnotherValidatorDoes(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);
        JsonSchema networknt = networknt(template);
        for (Kind kind : EnumSet.of(Kind.VALID, Kind.PARTIAL, Kind.ALMOST_VALID)) {
            generator.stream(kind, 1).limit(DRAWN).forEach(sample -> {
                Set<Expected> found = template.validate(sample.json()).findings().stream()
                        .map(Expected::of)
                        .collect(Collectors.toSet());
                assertThat(found).as("%s", sample).isEqualTo(Set.copyOf(sample.expected()));
                boolean accepted = sample.expected().stream().noneMatch(one -> SCHEMA.contains(one.code()));
                assertThat(networknt.validate(Leaves.tree(sample.json())).isEmpty())
                        .as("%s", sample)
                        .isEqualTo(accepted);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void bindToTypedRecordsAndComeBackWhole(FormTemplate template) {
        Set<String> added = new TreeSet<>();
        FormGenerator generator = FormGenerator.of(template);
        for (Kind kind : EnumSet.of(Kind.VALID, Kind.PARTIAL)) {
            for (Sample sample : generator.stream(kind, 1).limit(DRAWN).toList()) {
                Checked<FormAnswers> read = template.read(sample.json());
                FormAnswers answers = read.get();

                assertThat(Leaves.of(FormDocument.of(answers)))
                        .as("%s", sample)
                        .isEqualTo(Leaves.of(sample.document()));
                assertThat(template.check(answers).conforms())
                        .as("%s", sample)
                        .isEqualTo(read.report().conforms());
                added.addAll(answers.additional().keySet());
                Map.of("parenting", "/domains", "nature", "/areas", "pets", "/areas")
                        .forEach((name, around) -> Leaves.of(sample.document()).keySet().stream()
                                .filter(place -> place.startsWith(around + "/" + name))
                                .forEach(place -> added.add(name)));
            }
        }
        assertThat(added).as(template.key()).containsAll(addedBy(template));
    }

    /** What the charity added to each form. */
    private static List<String> addedBy(FormTemplate template) {
        return switch (template.key()) {
            case "harbour-project|1.0.0" -> List.of();
            case "harbour-strengths|1.0.0" -> List.of("parenting", "reach", "motto");
            case "harbour-values|1.0.0" -> List.of("pets", "nickname", "calm");
            case "harbour-values|2.0.0" -> List.of("nature", "calledBy");
            default -> List.of("parenting", "interpreter", "reachHow", "reachWhen");
        };
    }

    private static JsonSchema networknt(FormTemplate template) {
        Map<String, String> dialect = Map.of("https://refocus-forms.example/" + DIALECT, dialect());
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(dialect)))
                .getSchema(
                        Leaves.tree(template.json()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .losslessNarrowing(true)
                                .build());
    }

    private static String dialect() {
        try (InputStream in = FormTemplate.class.getResourceAsStream(DIALECT + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
