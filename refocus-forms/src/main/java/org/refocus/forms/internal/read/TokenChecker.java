package org.refocus.forms.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.check.Check.Kind;
import org.refocus.forms.internal.check.Match;
import org.refocus.forms.internal.check.Property;
import org.refocus.forms.internal.check.RuleRun;
import org.refocus.forms.internal.check.Scalars;

/**
 * Checks a document token by token against a compiled template, in one pass and without a tree.
 *
 * <p>It keeps its own stack, so that depth costs no call. A token may at the same time be on its way into a record.
 * Used by one thread for one document.
 */
public final class TokenChecker {
    /** How deeply objects and lists may be nested. */
    public static final int MAX_DEPTH = 64;

    private final Frame[] frames = new Frame[MAX_DEPTH + 1];
    private final Findings findings;
    private final Check root;
    private final @Nullable RuleRun rules;
    private final boolean lookForBadCharacters;
    private int depth;
    private boolean begun;

    /** The innermost open frame; means nothing while none is open. */
    private Frame top = new Frame();

    TokenChecker(Check root, @Nullable RuleRun rules, boolean lookForBadCharacters, Findings findings) {
        this.root = root;
        this.rules = rules;
        this.lookForBadCharacters = lookForBadCharacters;
        this.findings = findings;
    }

    /** Takes the token on which the parser stands. */
    void token(JsonToken token, JsonParser parser) throws IOException {
        begun = true;
        switch (token) {
            case FIELD_NAME -> name(parser.currentName());
            case START_OBJECT -> open(true);
            case START_ARRAY -> open(false);
            case END_OBJECT -> closeObject();
            case END_ARRAY -> closeArray();
            default -> scalar(token, parser);
        }
    }

    /** Says whether the document's one value has ended. */
    boolean atEnd() {
        return begun && depth == 0;
    }

    private void name(String name) {
        Frame frame = top;
        frame.name = name;
        frame.count++;
        Check check = frame.check;
        Property property = check.property(name, frame.guess);
        if (property == null) {
            unknown(frame, check, name);
            return;
        }
        int word = property.index >>> 6;
        long bit = 1L << property.index;
        if ((frame.seen[word] & bit) != 0) {
            findings.error(Code.DUPLICATE_KEY, pointer(depth));
        }
        frame.seen[word] |= bit;
        frame.current = property;
        frame.guess = property.index + 1;
    }

    private void unknown(Frame frame, Check check, String name) {
        frame.current = check.others;
        if (!frame.addOther(name)) {
            findings.error(Code.DUPLICATE_KEY, pointer(depth));
        }
        if (check.closed) {
            findings.error(Code.UNKNOWN_PROPERTY, pointer(depth));
        }
        if (lookForBadCharacters && Scalars.hasBadCharacter(name)) {
            findings.error(Code.BAD_CHARACTER, pointer(depth));
        }
    }

    /** Returns the way to the value that begins here, and counts it where it is an item. */
    private @Nullable Property next() {
        if (depth == 0) {
            return null;
        }
        Frame frame = top;
        Property way = frame.current;
        if (!frame.object) {
            frame.count++;
            way = frame.check.items;
        }
        if (rules != null && way != null && way.taps.length > 0) {
            rules.expect(way.taps);
        }
        return way;
    }

    private Check checkOf(@Nullable Property way) {
        if (way != null) {
            return way.check;
        }
        return depth == 0 ? root : Check.ANYTHING;
    }

    private void open(boolean object) {
        Check check = checkOf(next());
        Kind fits = object ? Kind.OBJECT : Kind.ARRAY;
        if (check.kind != fits && check.kind != Kind.ANY) {
            wrongKind(check);
            notAnObject(object);
            check = Check.ANYTHING;
        }
        Frame frame = frames[depth];
        if (frame == null) {
            frame = new Frame();
            frames[depth] = frame;
        }
        frame.open(check, object);
        top = frame;
        depth++;
    }

    private void closeArray() {
        Frame frame = leave();
        Check check = frame.check;
        if (frame.count < check.minItems) {
            findings.error(Code.MIN_ITEMS, pointer(depth), "min", check.minItems);
        }
        if (frame.count > check.maxItems) {
            findings.error(Code.MAX_ITEMS, pointer(depth), "max", check.maxItems);
        }
        for (Match match : check.contains) {
            if ((frame.contained & (1L << match.bit)) == 0) {
                findings.add(Scalars.missing(match, pointer(depth)));
            }
        }
    }

    private Frame leave() {
        Frame left = top;
        depth--;
        if (depth > 0) {
            top = frames[depth - 1];
        }
        return left;
    }

    private void closeObject() {
        Frame frame = leave();
        Check check = frame.check;
        if (check.kind != Kind.OBJECT) {
            return;
        }
        for (int i = 0; i < check.required.length; i++) {
            missing(frame, i, check.required[i] & ~frame.seen[i]);
        }
        for (Match condition : check.conditions) {
            if ((frame.matched & (1L << condition.bit)) != 0) {
                for (int i = 0; i < condition.thenRequired.length; i++) {
                    missing(frame, i, condition.thenRequired[i] & ~frame.seen[i] & ~check.required[i]);
                }
            }
        }
        if (frame.count < check.minProperties) {
            findings.error(Code.MIN_PROPERTIES, pointer(depth), "min", check.minProperties);
        }
        if (frame.count > check.maxProperties) {
            findings.error(Code.MAX_PROPERTIES, pointer(depth), "max", check.maxProperties);
        }
        if (check.matches.length > 0 && depth > 0) {
            Frame list = frames[depth - 1];
            for (Match wanted : list.check.contains) {
                for (Match match : check.matches) {
                    if ((frame.matched & (1L << match.bit)) != 0
                            && match.property == wanted.property
                            && match.value.equals(wanted.value)) {
                        list.contained |= 1L << wanted.bit;
                    }
                }
            }
        }
    }

    private void missing(Frame frame, int word, long bits) {
        long left = bits;
        while (left != 0) {
            int index = (word << 6) + Long.numberOfTrailingZeros(left);
            Property property = frame.check.inOrder[index];
            findings.error(Code.REQUIRED, pointer(depth) + "/" + escape(property.name));
            if (rules != null && property.taps.length > 0) {
                rules.expect(property.taps);
            }
            left &= left - 1;
        }
    }

    private void scalar(JsonToken token, JsonParser parser) throws IOException {
        Property way = next();
        Check check = checkOf(way);
        switch (token) {
            case VALUE_STRING -> string(check, way, parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(check, way, parser, token);
            case VALUE_TRUE, VALUE_FALSE -> {
                if (check.kind != Kind.BOOLEAN && check.kind != Kind.ANY) {
                    wrongKind(check);
                }
            }
            default -> wrongKind(check); // null is no answer anywhere: what is not known is left out
        }
        if (way != null && depth > 0) {
            notAnObject(false);
        }
    }

    private void string(Check check, @Nullable Property way, JsonParser parser) throws IOException {
        char[] buffer = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        int length = parser.getTextLength();
        if (lookForBadCharacters && Scalars.hasBadCharacter(buffer, offset, length)) {
            findings.error(Code.BAD_CHARACTER, here());
            return;
        }
        if (check.kind != Kind.STRING) {
            if (check.kind != Kind.ANY) {
                wrongKind(check);
            }
            return;
        }
        Code fault = Scalars.faultOf(check, buffer, offset, length);
        if (fault != null) {
            findings.add(Scalars.finding(fault, check, here()));
            return;
        }
        Frame frame = top;
        if (frame.object) {
            for (Match match : frame.check.matches) {
                if (way != null && way.index == match.property && Scalars.fits(match, buffer, offset, length)) {
                    frame.matched |= 1L << match.bit;
                }
            }
        }
        if (rules != null && way != null && way.taps.length > 0) {
            BigDecimal amount = Scalars.amount(buffer, offset, length);
            if (amount != null) {
                rules.take(way.taps, amount, here(), findings);
            } else {
                rules.takeText(way.taps, new String(buffer, offset, length), here(), findings);
            }
        }
    }

    private void number(Check check, @Nullable Property way, JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT && isOutOfReach(parser)) {
            findings.error(Code.TOO_LARGE, here(), "max", StrictJson.MAX_NUMBER);
            return;
        }
        if (check.kind != Kind.INTEGER && check.kind != Kind.NUMBER) {
            if (check.kind != Kind.ANY) {
                wrongKind(check);
            }
            return;
        }
        BigDecimal value = parser.getDecimalValue();
        if (check.kind == Kind.INTEGER && token == JsonToken.VALUE_NUMBER_FLOAT && !Scalars.isWhole(value)) {
            wrongKind(check);
            return;
        }
        if (check.minimum != null && value.compareTo(check.minimum) < 0) {
            findings.error(Code.MINIMUM, here(), "min", check.minimum);
        } else if (check.maximum != null && value.compareTo(check.maximum) > 0) {
            findings.error(Code.MAXIMUM, here(), "max", check.maximum);
        } else if (rules != null && way != null && way.taps.length > 0) {
            rules.take(way.taps, value, here(), findings);
        }
    }

    /** Says whether an exponent makes a number too long to write out: adding it to another would fill the memory. */
    private static boolean isOutOfReach(JsonParser parser) throws IOException {
        return Scalars.isOutOfReach(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), StrictJson.MAX_NUMBER);
    }

    /** A list's {@code contains} holds for an item that is no object: its schema says nothing of such a value. */
    private void notAnObject(boolean object) {
        if (!object && depth > 0 && !frames[depth - 1].object) {
            frames[depth - 1].contained = -1L;
        }
    }

    private void wrongKind(Check check) {
        findings.error(Code.TYPE, here(), "expected", check.kind.words());
    }

    /** Returns the pointer to the value on which the parser stands. */
    private String here() {
        return pointer(depth);
    }

    /** Returns the pointer through the outermost open frames. */
    private String pointer(int frameCount) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < frameCount; i++) {
            Frame frame = frames[i];
            pointer.append('/');
            if (frame.object) {
                pointer.append(escape(frame.name));
            } else {
                pointer.append(frame.count - 1);
            }
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
