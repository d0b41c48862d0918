package org.refocus.sdk.testkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.RefocusException;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormAnswers;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Older;
import org.refocus.sdk.testkit.Sample;

/** Draws what {@link FormSource} asks for. */
final class FormSourceProvider extends AnnotationBasedArgumentsProvider<FormSource> {
    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, FormSource source) {
        Class<?> wanted = context.getRequiredTestMethod().getParameterTypes()[0];
        return templates(source, context.getRequiredTestClass(), wanted).stream()
                .map(FormGenerator::of)
                .flatMap(generator -> LongStream.iterate(source.seed(), seed -> seed + 1)
                        .limit(source.count())
                        .mapToObj(seed -> Arguments.of(draw(generator, source.kind(), seed, wanted))));
    }

    private static Object draw(FormGenerator generator, Kind kind, long seed, Class<?> wanted) {
        return wanted == Older.class ? generator.olderVersion(seed) : as(generator.draw(kind, seed), wanted);
    }

    private static Object as(Sample sample, Class<?> wanted) {
        if (!FormAnswers.class.isAssignableFrom(wanted)) {
            return sample;
        }
        return sample.template()
                .read(sample.json(), wanted.asSubclass(FormAnswers.class))
                .get();
    }

    private static List<FormTemplate> templates(FormSource source, Class<?> test, Class<?> wanted) {
        if (!source.template().isEmpty()) {
            return List.of(FormTemplate.load(bytes(source.template(), test)));
        }
        TemplateLibrary bundled = TemplateLibrary.bundled();
        if (!source.form().isEmpty()) {
            return List.of(bundled.newest(source.form()));
        }
        return bundled.all().stream()
                .filter(template -> !FormAnswers.class.isAssignableFrom(wanted)
                        || wanted.isAssignableFrom(template.form().answersType()))
                .toList();
    }

    private static byte[] bytes(String name, Class<?> test) {
        try (@Nullable InputStream in = test.getResourceAsStream(name)) {
            return in == null ? Files.readAllBytes(Path.of(name)) : in.readAllBytes();
        } catch (IOException e) {
            throw new RefocusException(
                    "There is no template at '" + name + "', neither on the class path nor on disk", e);
        }
    }
}
