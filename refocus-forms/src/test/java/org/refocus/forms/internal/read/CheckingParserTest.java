package org.refocus.forms.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.internal.check.Check;

/** However a binder steps through a document, each token is checked once on its way. */
class CheckingParserTest {
    private final Findings findings = new Findings();

    private CheckingParser parser(String json) throws IOException {
        return new CheckingParser(
                StrictJson.FACTORY.createParser(json.replace('\'', '"').getBytes(UTF_8)),
                new TokenChecker(Check.ANYTHING, null, false, findings));
    }

    @Test
    void valuesAreGivenWhereTheyAreOfTheKindThatWasAskedFor() throws IOException {
        CheckingParser parser = parser("['x',7,8,true,false,1.5,1.5,'x','x',9]");

        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        assertThat(parser.nextTextValue()).isEqualTo("x");
        assertThat(parser.nextIntValue(-1)).isEqualTo(7);
        assertThat(parser.nextLongValue(-1)).isEqualTo(8);
        assertThat(parser.nextBooleanValue()).isTrue();
        assertThat(parser.nextBooleanValue()).isFalse();
        assertThat(parser.nextIntValue(-1)).isEqualTo(-1);
        assertThat(parser.nextLongValue(-1)).isEqualTo(-1);
        assertThat(parser.nextBooleanValue()).isNull();
        assertThat(parser.nextFieldName()).isNull();
        assertThat(parser.nextTextValue()).isNull();
        assertThat(parser.ended()).isFalse();
        assertThat(parser.nextValue()).isEqualTo(JsonToken.END_ARRAY);
        assertThat(parser.ended()).isTrue();
        assertThat(parser.nextToken()).isNull();
    }

    @Test
    void namesAreSteppedOverToTheirValuesAndCheckedAllTheSame() throws IOException {
        CheckingParser parser = parser("{'a':1,'b':2,'c':3,'a':4}");

        parser.nextToken();
        assertThat(parser.nextFieldName()).isEqualTo("a");
        assertThat(parser.nextIntValue(-1)).isEqualTo(1);
        assertThat(parser.nextFieldName(new SerializedString("b"))).isTrue();
        assertThat(parser.nextIntValue(-1)).isEqualTo(2);
        assertThat(parser.nextFieldName(new SerializedString("b"))).isFalse();
        assertThat(parser.nextFieldName(new SerializedString("c"))).isFalse();
        assertThat(parser.nextValue()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        assertThat(parser.getIntValue()).isEqualTo(4);
        assertThat(findings.report().findings()).containsExactly(Finding.error(Code.DUPLICATE_KEY, "/a"));
    }

    @Test
    void whatABinderPassesOverIsCheckedToo() throws IOException {
        CheckingParser parser = parser("{'a':{'x':[1,{'y':1,'y':2}],'x':1},'b':[[],[2]],'c':5}");

        parser.nextToken();
        parser.nextFieldName();
        parser.nextToken();
        assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_OBJECT);
        assertThat(parser.nextFieldName()).isEqualTo("b");
        assertThat(parser.skipChildren().currentToken())
                .as("a name holds nothing to skip")
                .isEqualTo(JsonToken.FIELD_NAME);
        parser.nextToken();
        assertThat(parser.skipChildren().currentToken()).isEqualTo(JsonToken.END_ARRAY);
        assertThat(parser.nextFieldName()).isEqualTo("c");
        assertThat(findings.report().findings())
                .containsExactly(
                        Finding.error(Code.DUPLICATE_KEY, "/a/x/1/y"), Finding.error(Code.DUPLICATE_KEY, "/a/x"));
    }

    @Test
    void skippingEndsWithTheBytes() throws IOException {
        CheckingParser parser = parser("{'a':[1");
        parser.nextToken();

        assertThatThrownBy(parser::skipChildren).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(parser::rethrowFailure).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void noNullReachesABinder() throws IOException {
        CheckingParser parser = parser("[null]");
        parser.nextToken();

        assertThatThrownBy(parser::nextToken).isInstanceOf(IOException.class);
        parser.rethrowFailure();
        assertThat(findings.report().has(Code.TYPE, "/0")).isTrue();
    }

    @Test
    void closingLeavesTheBytesToWhoeverOpenedThem() throws IOException {
        CheckingParser parser = parser("[1]");
        parser.nextToken();
        parser.close();

        assertThat(parser.nextIntValue(-1)).isEqualTo(1);
    }
}
