package org.refocus.sdk.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/** A template as the kit reads it: its places and its rules. Safe to share between threads. */
final class Blueprint {
    /** A rule between places. */
    record Rule(
            Kind kind, String at, String total, @Nullable BigDecimal limit) {
        enum Kind {
            SUM,
            AT_MOST,
            AT_LEAST,
            DISTINCT
        }

        /** Returns how a point calls it. */
        String keyword() {
            return "rule " + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Returns the limit of a rule that has one. */
        BigDecimal bound() {
            return java.util.Objects.requireNonNull(limit);
        }
    }

    final FormTemplate template;
    final Place root;
    final List<Rule> rules;
    private final Set<String> ruled = new HashSet<>();

    private Blueprint(FormTemplate template, Map<String, Object> json) {
        this.template = template;
        this.root = Place.root(json);
        Map<String, Object> form = Place.map(json.get("x-form"));
        Map<String, Object> parameters = Place.map(form.get("parameters"));
        List<Rule> read = new ArrayList<>();
        for (Object rule : Place.list(form.get("rules"))) {
            read.add(rule(Place.map(rule), parameters));
        }
        this.rules = List.copyOf(read);
        read.forEach(rule -> {
            ruled.add(rule.at());
            ruled.add(rule.total());
        });
    }

    /** Says whether a rule looks at a place. */
    boolean isRuled(String path) {
        return ruled.contains(path);
    }

    static Blueprint of(FormTemplate template) {
        return new Blueprint(template, FormDocument.of(template.json()).answers());
    }

    private static Rule rule(Map<String, Object> rule, Map<String, Object> parameters) {
        String at = Place.text(rule.getOrDefault("at", rule.get("of")));
        String parameter = Place.text(parameters.get(Place.text(rule.get("parameter"))));
        return switch (Place.text(rule.get("rule"))) {
            case "sum" -> new Rule(Rule.Kind.SUM, at, Place.text(rule.get("equals")), null);
            case "at-most" -> new Rule(Rule.Kind.AT_MOST, at, "", new BigDecimal(parameter));
            case "at-least" -> new Rule(Rule.Kind.AT_LEAST, at, "", new BigDecimal(parameter));
            default -> new Rule(Rule.Kind.DISTINCT, at, "", null);
        };
    }

    /** Returns the rules of a kind that look at a place. */
    Stream<Rule> rulesAt(Rule.Kind kind, String path) {
        return rules.stream().filter(rule -> rule.kind() == kind && rule.at().equals(path));
    }

    /** Returns the most that a number at a place may be, by the schema and by the rules. */
    Optional<BigDecimal> most(Place place) {
        return Stream.concat(
                        Stream.ofNullable(place.maximum),
                        rulesAt(Rule.Kind.AT_MOST, place.path).map(Rule::bound))
                .min(BigDecimal::compareTo);
    }

    /** Returns the least that a number at a place may be, by the schema and by the rules. */
    Optional<BigDecimal> least(Place place) {
        return Stream.concat(
                        Stream.ofNullable(place.minimum),
                        rulesAt(Rule.Kind.AT_LEAST, place.path).map(Rule::bound))
                .max(BigDecimal::compareTo);
    }
}
