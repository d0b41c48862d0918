package org.refocus.sdk.testkit.tck;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.IncompleteExecutionException;

/** Names each test by its rules and its sentence, and says in each failure which rule is broken. */
final class RuleNames extends DisplayNameGenerator.Standard implements TestExecutionExceptionHandler {
    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method test) {
        String words = test.getName().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return rules(test) + Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public String generateDisplayNameForNestedClass(List<Class<?>> enclosing, Class<?> nested) {
        return nested.getSimpleName();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof IncompleteExecutionException || !(thrown instanceof Exception || isAssertion(thrown))) {
            throw thrown;
        }
        if (thrown instanceof FormStoreContract.Missing) {
            throw new AssertionError(
                    rules(context.getRequiredTestMethod()) + "cannot be tested yet. " + thrown.getMessage(), thrown);
        }
        String said = isAssertion(thrown) ? Objects.toString(thrown.getMessage(), "") : thrown.toString();
        throw new AssertionError(rules(context.getRequiredTestMethod()) + "is broken. " + said, thrown);
    }

    private static boolean isAssertion(Throwable thrown) {
        return thrown instanceof AssertionError;
    }

    private static String rules(Method test) {
        return AnnotationSupport.findAnnotation(test, Verifies.class)
                .map(verifies -> String.join(" ", verifies.value()) + " ")
                .orElse("");
    }
}
