package org.refocus.forms.internal.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
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

    /** The most digits in one number, and the most by which an exponent may move its point. */
    public static final int MAX_NUMBER = 100;

    /** The factory all documents and templates are read with. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TokenChecker.MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_BYTES)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.CHARSET_DETECTION) // or UTF-16 and UTF-32 would pass for JSON
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
                    findings.add(notJson(parser));
                }
            } catch (StreamConstraintsException e) {
                findings.add(rootEnded ? Finding.error(Code.TRAILING_CONTENT, "") : overLimit(parser));
            } catch (StreamReadException e) {
                findings.add(rootEnded ? Finding.error(Code.TRAILING_CONTENT, "") : notJson(parser));
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

    private static Finding overLimit(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        if (context.getNestingDepth() > TokenChecker.MAX_DEPTH) {
            return Finding.error(Code.TOO_DEEP, "", "max", TokenChecker.MAX_DEPTH);
        }
        boolean inName = context.inObject() && parser.currentToken() != JsonToken.FIELD_NAME;
        return inName
                ? Finding.error(Code.TOO_LARGE, place(context.getParent()), "max", MAX_NAME)
                : Finding.error(Code.TOO_LARGE, place(context), "max", MAX_NUMBER);
    }

    private static Finding notJson(JsonParser parser) {
        JsonLocation location = parser.currentLocation();
        return new Finding(
                Code.NOT_JSON,
                Severity.ERROR,
                place(parser.getParsingContext()),
                Map.of("line", location.getLineNr(), "column", location.getColumnNr()));
    }

    /** Returns how far reading had come, for a finding that ends it. */
    private static String place(JsonStreamContext context) {
        return context.pathAsPointer().toString();
    }
}
