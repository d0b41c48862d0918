package org.refocus.forms.internal.bind;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.refocus.model.Choice;

/**
 * How dates, times, whole numbers and choices stand in answers: strict ISO 8601 days, UTC times, no silent rounding, no
 * trimming.
 */
final class AnswersModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    AnswersModule() {
        super("refocus-answers");
        addDeserializer(LocalDate.class, new DayReader());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(Integer.class, new WholeNumberReader());
        setDeserializerModifier(new Readers());
        addSerializer(LocalDate.class, new TextWriter<>(LocalDate.class));
        addSerializer(Instant.class, new TextWriter<>(Instant.class));
    }

    private static final class TextWriter<T> extends StdScalarSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        TextWriter(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    /** Choices are read exactly, and answers that a service added in their order. */
    private static final class Readers extends BeanDeserializerModifier {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
            SettableAnyProperty usual = builder.getAnySetter();
            if (usual != null) {
                builder.setAnySetter(null); // or another would be refused
                builder.setAnySetter(new AddedAnswers(usual));
            }
            return builder;
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> usual) {
            return Choice.class.isAssignableFrom(type.getRawClass()) ? new ChoiceReader(type.getRawClass()) : usual;
        }
    }

    private static final class ChoiceReader extends StdScalarDeserializer<Object> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Choice[] choices;
        private final String[] ids;

        ChoiceReader(Class<?> type) {
            super(type);
            choices = (Choice[]) type.getEnumConstants();
            ids = Arrays.stream(choices).map(Choice::id).toArray(String[]::new);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = textOf(parser, context, handledType());
            for (int i = 0; i < ids.length; i++) {
                if (ids[i].equals(text)) {
                    return choices[i];
                }
            }
            throw context.weirdStringException("", handledType(), "not one of the choices");
        }
    }

    private static final class DayReader extends StdScalarDeserializer<LocalDate> {
        @Serial
        private static final long serialVersionUID = 1L;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = textOf(parser, context, LocalDate.class);
            try {
                if (text.length() == 10) {
                    return day(text);
                }
            } catch (DateTimeException | NumberFormatException e) {
                // said below, without the text
            }
            throw context.weirdStringException("", LocalDate.class, "not a day in the form 2026-03-02");
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = textOf(parser, context, Instant.class);
            int end = text.length() - 1;
            try {
                if (end >= 19
                        && end <= 26
                        && text.charAt(end) == 'Z'
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':') {
                    long days = day(text).toEpochDay();
                    int hour = number(text, 11, 13, 23);
                    int minute = number(text, 14, 16, 59);
                    int second = number(text, 17, 19, 59);
                    return Instant.ofEpochSecond(
                            days * 86_400 + hour * 3_600L + minute * 60L + second, nanos(text, end));
                }
            } catch (DateTimeException | NumberFormatException e) {
                // said below, without the text
            }
            throw context.weirdStringException("", Instant.class, "not a time in the form 2026-03-02T10:15:30Z");
        }

        private static int nanos(String text, int end) {
            if (end == 19) {
                return 0;
            }
            if (text.charAt(19) != '.' || end == 20) {
                throw new NumberFormatException();
            }
            int nanos = number(text, 20, end, 999_999);
            for (int i = end - 20; i < 9; i++) {
                nanos *= 10;
            }
            return nanos;
        }
    }

    private static final class WholeNumberReader extends StdScalarDeserializer<Integer> {
        @Serial
        private static final long serialVersionUID = 1L;

        WholeNumberReader() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return parser.getIntValue();
            }
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                BigDecimal value = parser.getDecimalValue();
                if (value.precision() - (long) value.scale() <= 10) {
                    try {
                        return value.intValueExact();
                    } catch (ArithmeticException e) {
                        // said below, without the number
                    }
                }
            }
            throw context.wrongTokenException(parser, Integer.class, JsonToken.VALUE_NUMBER_INT, "not a whole number");
        }
    }

    private static String textOf(JsonParser parser, DeserializationContext context, Class<?> type) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "not a text");
        }
        return parser.getText();
    }

    private static LocalDate day(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new NumberFormatException();
        }
        return LocalDate.of(number(text, 0, 4, 9999), number(text, 5, 7, 12), number(text, 8, 10, 31));
    }

    private static int number(String text, int from, int to, int max) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException();
            }
            value = value * 10 + (c - '0');
        }
        if (value > max) {
            throw new NumberFormatException();
        }
        return value;
    }
}
