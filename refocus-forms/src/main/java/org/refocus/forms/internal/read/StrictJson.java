package org.refocus.forms.internal.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Rule;
import org.refocus.forms.internal.check.RuleRun;

/**
 * Reads one JSON document strictly: nothing is repaired, nothing is guessed.
 *
 * <p>Every fault is a finding. A fault after which the rest cannot be understood ends the reading; all others are
 * gathered in one pass.
 */
public final class StrictJson {
    /** The most bytes in one document: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** The most characters in one name. */
    public static final int MAX_NAME = 1_000;

    /** The factory all documents and templates are read with. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TokenChecker.MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_BYTES)
                    .maxNumberLength(100)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private StrictJson() {}

    /** What becomes of the tokens besides being checked. */
    public interface Consumer {
        /** Takes tokens from a parser that stands before the first; keeps its own failures to itself. */
        void consume(JsonParser parser);
    }

    /** Checks a document and returns everything found. */
    public static Report check(byte[] json, Check root, List<Rule> rules) {
        return check(json, root, rules, null);
    }

    /**
     * Checks a document while somebody else reads it, and returns everything found.
     *
     * <p>Where the consumer stops early or fails, the rest is checked without it.
     */
    public static Report check(byte[] json, Check root, List<Rule> rules, @Nullable Consumer consumer) {
        Findings findings = new Findings();
        if (json.length > MAX_BYTES) {
            findings.error(Code.TOO_LARGE, "", "max", MAX_BYTES);
            return findings.report();
        }
        Utf8 text = Utf8.scan(json);
        if (text.badOffset() >= 0) {
            findings.error(Code.BAD_ENCODING, "", "offset", text.badOffset());
            return findings.report();
        }
        RuleRun run = rules.isEmpty() ? null : new RuleRun(rules);
        TokenChecker checker = new TokenChecker(root, run, text.numericEscapes(), findings);
        boolean rootEnded = false;
        try (JsonParser parser = FACTORY.createParser(json)) {
            try {
                if (consumer == null) {
                    rootEnded = readAll(parser, checker, findings);
                } else {
                    CheckingParser checking = new CheckingParser(parser, checker);
                    consumer.consume(checking);
                    checking.rethrowFailure();
                    rootEnded = checking.ended() || readAll(parser, checker, findings);
                }
                if (rootEnded) {
                    if (run != null) {
                        run.end(findings);
                    }
                    if (parser.nextToken() != null) {
                        findings.error(Code.TRAILING_CONTENT, "");
                    }
                } else if (!findings.full()) {
                    findings.add(notJson(parser, checker));
                }
            } catch (StreamConstraintsException e) {
                findings.add(overLimit(parser, checker));
            } catch (StreamReadException e) {
                findings.add(rootEnded ? Finding.error(Code.TRAILING_CONTENT, "") : notJson(parser, checker));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Reading bytes in memory failed", e);
        }
        return findings.report();
    }

    private static boolean readAll(JsonParser parser, TokenChecker checker, Findings findings) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null) {
            checker.token(token, parser);
            if (checker.atEnd() || findings.full()) {
                return checker.atEnd();
            }
            token = parser.nextToken();
        }
        return false;
    }

    private static Finding overLimit(JsonParser parser, TokenChecker checker) {
        boolean deep = parser.getParsingContext().getNestingDepth() >= TokenChecker.MAX_DEPTH;
        return deep
                ? Finding.error(Code.TOO_DEEP, "", "max", TokenChecker.MAX_DEPTH)
                : Finding.error(Code.TOO_LARGE, checker.place(), "max", MAX_NAME);
    }

    private static Finding notJson(JsonParser parser, TokenChecker checker) {
        JsonLocation location = parser.currentLocation();
        return new Finding(
                Code.NOT_JSON,
                Severity.ERROR,
                checker.place(),
                Map.of("line", location.getLineNr(), "column", location.getColumnNr()));
    }
}
