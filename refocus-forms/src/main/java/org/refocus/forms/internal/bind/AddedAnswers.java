package org.refocus.forms.internal.bind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import java.io.IOException;
import java.io.Serial;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the answers to questions that a service added, in the order of the document: Jackson alone would hand them to
 * the record in the order of their hashes.
 */
@SuppressWarnings("NullAway") // extends a class without null annotations
final class AddedAnswers extends SettableAnyProperty {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int index;

    AddedAnswers(SettableAnyProperty usual) {
        this(usual, usual.getParameterIndex(), null);
    }

    private AddedAnswers(SettableAnyProperty usual, int index, @Nullable JsonDeserializer<Object> reader) {
        super(usual.getProperty(), null, usual.getType(), null, reader, null);
        this.index = index;
    }

    @Override
    public SettableAnyProperty withValueDeserializer(JsonDeserializer<Object> reader) {
        return new AddedAnswers(this, index, reader);
    }

    @Override
    public void fixAccess(DeserializationConfig config) {
        // nothing is set by reflection
    }

    @Override
    public int getParameterIndex() {
        return index;
    }

    @Override
    public Object createParameterObject() {
        return new Gathered();
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        long offset = parser.currentTokenLocation().getByteOffset();
        return new Heard(offset, super.deserialize(parser, context));
    }

    @Override
    protected void _set(Object answers, Object name, Object value) {
        Heard heard = (Heard) value;
        ((Gathered) answers).add(heard.offset(), (String) name, heard.answer());
    }

    /** An answer, and where in the document it stood. */
    private record Heard(long offset, Object answer) {}

    /** What was heard, by place in the document; makes nothing while nothing was. */
    private static final class Gathered extends AbstractMap<String, Object> {
        private @Nullable TreeMap<Long, Map.Entry<String, Object>> answers;

        void add(long offset, String name, Object answer) {
            if (answers == null) {
                answers = new TreeMap<>();
            }
            answers.put(offset, Map.entry(name, answer));
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return answers == null ? Set.of() : new LinkedHashSet<>(answers.values());
        }
    }
}
