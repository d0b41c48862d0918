package org.refocus.forms.internal.bind;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Report;
import org.refocus.model.FormAnswers;
import org.refocus.model.constraint.Limits;
import org.refocus.model.constraint.LimitsConstraintValidatorFactory;

/** Checks typed records with Bean Validation and the limits of one template. Safe to share between threads. */
public final class BeanCheck {
    private static final Map<String, Code> CODES = Map.ofEntries(
            Map.entry("NeededToAgree", Code.REQUIRED),
            Map.entry("NotNull", Code.REQUIRED),
            Map.entry("OwnWordsNameThePerson", Code.REQUIRED),
            Map.entry("ReasonWhenNotOwn", Code.REQUIRED),
            Map.entry("BothKindsOfMember", Code.CONTAINS),
            Map.entry("TotalEqualsLines", Code.SUM),
            Map.entry("AtMost", Code.OVER_LIMIT),
            Map.entry("AtLeast", Code.UNDER_LIMIT),
            Map.entry("Max", Code.MAXIMUM),
            Map.entry("Min", Code.MINIMUM),
            Map.entry("DistinctNumbers", Code.NOT_DISTINCT));

    private final Limits limits;
    private volatile @Nullable Validator validator;

    public BeanCheck(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Checks a record and returns what was found, in the order of the places. */
    public Report check(FormAnswers answers) {
        List<Finding> findings = new ArrayList<>();
        for (ConstraintViolation<FormAnswers> violation : validator().validate(answers)) {
            findings.add(finding(violation));
        }
        findings.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::code));
        return Report.of(findings);
    }

    private Validator validator() {
        Validator made = validator;
        if (made == null) {
            // Two threads may both make one; they are the same.
            made = Provider.FACTORY
                    .usingContext()
                    .constraintValidatorFactory(new LimitsConstraintValidatorFactory(limits))
                    .getValidator();
            validator = made;
        }
        return made;
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        String pointer = pointer(violation.getPropertyPath());
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String name = constraint.annotationType().getSimpleName();
        Code code = CODES.get(name);
        if (code != null) {
            return Finding.error(code, pointer);
        }
        return switch (name) {
            case "Words" -> {
                int max = number(attributes, "max");
                String text = (String) violation.getInvalidValue();
                yield text.codePointCount(0, text.length()) > max
                        ? Finding.error(Code.MAX_LENGTH, pointer, "max", max)
                        : Finding.error(Code.BLANK, pointer);
            }
            case "Size" -> {
                int max = number(attributes, "max");
                int size = violation.getInvalidValue() instanceof Collection<?> items
                        ? items.size()
                        : ((Map<?, ?>) violation.getInvalidValue()).size();
                yield size > max
                        ? Finding.error(Code.MAX_ITEMS, pointer, "max", max)
                        : Finding.error(Code.MIN_ITEMS, pointer, "min", number(attributes, "min"));
            }
            case "TemplateKeys" ->
                Finding.error(
                        violation.getMessageTemplate().equals(attributes.get("missing"))
                                ? Code.REQUIRED
                                : Code.UNKNOWN_PROPERTY,
                        pointer);
            default -> Finding.error(Code.PATTERN, pointer);
        };
    }

    private static int number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Integer number ? number : 0;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
                pointer.append('/')
                        .append(String.valueOf(place).replace("~", "~0").replace("/", "~1"));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** The provider, started when the first record is checked and not before: without expressions in messages. */
    private static final class Provider {
        static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }
}
