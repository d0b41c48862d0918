package org.refocus.sdk.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.refocus.sdk.testkit.Kind;

/**
 * Gives a parameterised test samples, one call for each: {@code @ParameterizedTest @FormSource(kind = Kind.PARTIAL)}.
 *
 * <p>The test takes a {@link org.refocus.sdk.testkit.Sample}, a typed record where the kind is valid, or a record from
 * before the form changed, {@link org.refocus.sdk.testkit.Older}, which has no kind.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(FormSource.Sources.class)
@ArgumentsSource(FormSourceProvider.class)
public @interface FormSource {
    /** The kind of sample. */
    Kind kind() default Kind.VALID;

    /** The id of a bundled template; by default each of them. */
    String form() default "";

    /** A template of your own: a file on the class path, or else on disk. Leave {@code form} out then. */
    String template() default "";

    /** How many samples of each template. */
    int count() default 100;

    /** The first seed; the others follow. */
    long seed() default 1;

    /** Several sources on one test. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface Sources {
        /** The sources. */
        FormSource[] value();
    }
}
