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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.forms.internal.template.Adapted;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.model.FormAnswers;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.constraint.Limits;
import org.refocus.model.constraint.LimitsConstraintValidatorFactory;

/** Checks typed records with Bean Validation and the limits of one template. Safe to share between threads. */
public final class BeanCheck {
    private static final Set<Code> RULES = Set.of(Code.SUM, Code.OVER_LIMIT, Code.UNDER_LIMIT, Code.NOT_DISTINCT);

    private static final String ADDITIONS = "additional";

    /** What reading says: it holds wherever it was found. */
    private static final Set<Code> READING = EnumSet.range(Code.NOT_JSON, Code.TOO_MANY_FINDINGS);

    private final CompiledTemplate template;
    private final Limits limits;
    private volatile @Nullable Validator validator;
    private volatile @Nullable Adapted adapted;

    public BeanCheck(CompiledTemplate template, Limits limits) {
        this.template = template;
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Checks a record and returns what was found, in the order of the places. */
    public Report check(FormAnswers answers) {
        List<Finding> findings = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        for (ConstraintViolation<FormAnswers> violation : validator().validate(answers)) {
            String pointer = pointer(violation.getPropertyPath());
            for (Finding finding : findings(violation, pointer)) {
                findings.add(finding);
                if (!RULES.contains(finding.code())) {
                    wrong.add(pointer);
                }
            }
        }
        // A rule looks only at values that are right in themselves.
        findings.removeIf(finding -> RULES.contains(finding.code()) && wrong.contains(finding.pointer()));
        Adapted own = adapted();
        if (!own.isNowhere()) {
            findings.removeIf(finding -> own.covers(finding.pointer()));
            StrictJson.check(Binder.write(answers), template.root(), template.rules()).findings().stream()
                    .filter(finding -> own.covers(finding.pointer()) || READING.contains(finding.code()))
                    .forEach(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::code));
        return Report.of(findings);
    }

    /** Made when a record is first checked, like the validator. */
    private Adapted adapted() {
        Adapted made = adapted;
        if (made == null) {
            made = Adapted.of(template);
            adapted = made;
        }
        return made;
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

    private List<Finding> findings(ConstraintViolation<?> violation, String pointer) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object value = violation.getInvalidValue();
        Finding finding = switch (constraint.annotationType().getSimpleName()) {
            case "NeededToAgree", "NotNull", "OwnWordsNameThePerson", "ReasonWhenNotOwn" ->
                Finding.error(Code.REQUIRED, pointer);
            case "TotalEqualsLines" -> Finding.error(Code.SUM, pointer);
            case "DistinctNumbers" -> Finding.error(Code.NOT_DISTINCT, pointer);
            case "AtMost" -> Finding.error(Code.OVER_LIMIT, pointer, "limit", limit(attributes));
            case "AtLeast" -> Finding.error(Code.UNDER_LIMIT, pointer, "limit", limit(attributes));
            case "Min" -> Finding.error(Code.MINIMUM, pointer, "min", value(attributes));
            case "Max" -> Finding.error(Code.MAXIMUM, pointer, "max", value(attributes));
            case "Words" -> words((String) value, number(attributes, "max"), pointer);
            case "Size" -> size(value, attributes, pointer);
            case "TemplateKeys" -> {
                boolean missing = violation.getMessageTemplate().equals(attributes.get("missing"));
                yield Finding.error(missing ? Code.REQUIRED : Code.UNKNOWN_PROPERTY, pointer);
            }
            case "BothKindsOfMember" -> null;
            default -> Finding.error(Code.PATTERN, pointer);
        };
        return finding == null ? members((List<?>) value, pointer) : List.of(finding);
    }

    private Object limit(Map<String, Object> attributes) {
        return Objects.requireNonNull(limits.numbers().get(value(attributes).toString()));
    }

    private static Object value(Map<String, Object> attributes) {
        return Objects.requireNonNull(attributes.get("value"));
    }

    private static Finding words(String text, int max, String pointer) {
        return text.codePointCount(0, text.length()) > max
                ? Finding.error(Code.MAX_LENGTH, pointer, "max", max)
                : Finding.error(Code.BLANK, pointer);
    }

    private static Finding size(Object items, Map<String, Object> attributes, String pointer) {
        int max = number(attributes, "max");
        int size = items instanceof Collection<?> list ? list.size() : ((Map<?, ?>) items).size();
        return size > max
                ? Finding.error(Code.MAX_ITEMS, pointer, "max", max)
                : Finding.error(Code.MIN_ITEMS, pointer, "min", number(attributes, "min"));
    }

    /** Returns one finding for each role that nobody in a team has. */
    private static List<Finding> members(List<?> team, String pointer) {
        List<Finding> findings = new ArrayList<>();
        for (PartnershipProposal.Role role : PartnershipProposal.Role.values()) {
            if (team.stream().noneMatch(m -> ((PartnershipProposal.Member) m).role() == role)) {
                Map<String, Object> arguments = Map.of("property", "role", "value", role.id());
                findings.add(new Finding(Code.CONTAINS, Severity.ERROR, pointer, arguments));
            }
        }
        return findings;
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
            // Additions stand in JSON beside what is the form's own.
            if (node.getKind() == ElementKind.PROPERTY && !(pointer.isEmpty() && ADDITIONS.equals(node.getName()))) {
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
