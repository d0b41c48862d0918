package org.refocus.sdk.testkit.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of a contract, as its javadoc numbers them and as its tests name them. */
final class Rules {
    private static final Pattern RULE = Pattern.compile("<li>([A-Z]-[0-9]{2}) ");

    private Rules() {}

    /** Returns the rules that the javadoc of a type numbers. */
    static Set<String> of(Class<?> contract) {
        String module = contract.getPackageName().startsWith("org.refocus.forms")
                ? "../../refocus-forms"
                : "../refocus-sdk-core";
        Path source = Path.of(module, "src/main/java", contract.getName().replace('.', '/') + ".java");
        try {
            Set<String> rules = new TreeSet<>();
            Matcher matcher = RULE.matcher(Files.readString(source));
            while (matcher.find()) {
                rules.add(matcher.group(1));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the tests of a contract, those of its groups among them. */
    static List<Method> testsOf(Class<?> contract) {
        List<Method> tests = new ArrayList<>();
        for (Class<?> at = contract; at != Object.class; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .forEach(tests::add);
            Arrays.stream(at.getDeclaredClasses())
                    .filter(group -> group.isAnnotationPresent(org.junit.jupiter.api.Nested.class))
                    .forEach(group -> tests.addAll(testsOf(group)));
        }
        return tests;
    }

    /** Returns the rules that some test of a contract verifies. */
    static Set<String> verifiedBy(Class<?> contract) {
        Set<String> rules = new TreeSet<>();
        testsOf(contract)
                .forEach(test ->
                        rules.addAll(List.of(test.getAnnotation(Verifies.class).value())));
        return rules;
    }

    /** Returns the rules that a contract lists as not verified, in whole or in part. */
    static Set<String> unverifiedBy(Class<?> contract) {
        Set<String> rules = new TreeSet<>();
        for (Unverified unverified : contract.getAnnotationsByType(Unverified.class)) {
            rules.add(unverified.value());
        }
        return rules;
    }
}
