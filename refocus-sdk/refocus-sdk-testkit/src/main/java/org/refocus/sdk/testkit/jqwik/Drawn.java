package org.refocus.sdk.testkit.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.refocus.sdk.testkit.Kind;

/** Says which samples a parameter wants: {@code @ForAll @Drawn(kind = Kind.ALMOST_VALID) Sample sample}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Drawn {
    /** The kind of sample. */
    Kind kind() default Kind.VALID;

    /** The id of the template, without its version; by default each of the domain's templates in turn. */
    String form() default "";
}
