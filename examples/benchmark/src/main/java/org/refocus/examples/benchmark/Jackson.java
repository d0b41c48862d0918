package org.refocus.examples.benchmark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refocus.model.StrengthsWorksheet;

/** Jackson as it comes, which reads and checks nothing. */
@State(Scope.Benchmark)
public class Jackson {
    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final ObjectReader records = mapper.readerFor(StrengthsWorksheet.class);

    int tokens(byte[] json) throws IOException {
        int tokens = 0;
        try (JsonParser parser = mapper.getFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    JsonNode tree(byte[] json) throws IOException {
        return mapper.readTree(json);
    }

    StrengthsWorksheet record(byte[] json) throws IOException {
        return records.readValue(json);
    }
}
