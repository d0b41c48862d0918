package org.refocus.forms.internal.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A parser that shows each token to the checker on its way to whoever binds it: a checked record in one reading. */
@SuppressWarnings("NullAway") // overrides a class without null annotations
final class CheckingParser extends JsonParserDelegate {
    private final TokenChecker checker;
    private @Nullable JsonProcessingException failure;

    CheckingParser(JsonParser parser, TokenChecker checker) {
        super(parser);
        this.checker = checker;
    }

    /** Says whether the whole document has passed. */
    boolean ended() {
        return checker.atEnd();
    }

    /** Throws again what the bytes themselves made the parser throw, however the binder wrapped it. */
    void rethrowFailure() throws JsonProcessingException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        if (checker.atEnd()) {
            return null; // what trails the document is not the binder's to read
        }
        JsonToken token;
        try {
            token = delegate.nextToken();
            if (token != null) {
                checker.token(token, delegate);
            }
        } catch (JsonProcessingException e) {
            failure = e;
            throw e;
        }
        if (token == JsonToken.VALUE_NULL) {
            throw new IOException("null is no answer"); // or a binder would take it for an answer left out
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? delegate.currentName() : null;
    }

    @Override
    public boolean nextFieldName(SerializableString name) throws IOException {
        return nextToken() == JsonToken.FIELD_NAME && name.getValue().equals(delegate.currentName());
    }

    @Override
    public @Nullable String nextTextValue() throws IOException {
        return nextToken() == JsonToken.VALUE_STRING ? delegate.getText() : null;
    }

    @Override
    public int nextIntValue(int defaultValue) throws IOException {
        return nextToken() == JsonToken.VALUE_NUMBER_INT ? delegate.getIntValue() : defaultValue;
    }

    @Override
    public long nextLongValue(long defaultValue) throws IOException {
        return nextToken() == JsonToken.VALUE_NUMBER_INT ? delegate.getLongValue() : defaultValue;
    }

    @Override
    public @Nullable Boolean nextBooleanValue() throws IOException {
        JsonToken token = nextToken();
        if (token == JsonToken.VALUE_TRUE) {
            return Boolean.TRUE;
        }
        return token == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        int open = currentToken() == JsonToken.START_OBJECT || currentToken() == JsonToken.START_ARRAY ? 1 : 0;
        while (open > 0) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            }
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
        return this;
    }

    @Override
    public void close() {
        // the reader that made the parser closes it, after a look at what trails
    }
}
