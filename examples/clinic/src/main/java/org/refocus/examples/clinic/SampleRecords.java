package org.refocus.examples.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.RecordQuery;

/** Fills an empty clinic with invented people. Each record is begun and agreed by the clock of its own day. */
final class SampleRecords {
    private final FormStore store;
    private final Directory directory;

    SampleRecords(FormStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** Loads the samples if nothing is kept yet; returns whether it did. */
    boolean loadIfEmpty() {
        RecordQuery one = RecordQuery.ofTeam(directory.team().id()).withLimit(1);
        if (!store.find(one).records().isEmpty()) {
            return false;
        }
        JsonNode index = json(resource("index.json"));
        index.forEach(this::load);
        return true;
    }

    private void load(JsonNode sample) {
        Subject subject = new Subject(text(sample, "subject"), text(sample, "team"));
        Party by = Party.worker(text(sample, "by"));
        Refocus begun = at(text(sample, "startedAt"));
        FormTemplate template = begun.templates().newest(text(sample, "form"));
        FormDocument answers = FormDocument.of(resource(text(sample, "file")));
        FormResponse draft = begun.start(template, subject, by, answers);
        if (sample.path("agree").asBoolean()) {
            Outcome outcome = at(text(sample, "agreedAt")).agree(draft, by, everybody(template, draft));
            if (outcome instanceof Outcome.Refused refused) {
                throw new IllegalStateException("The sample " + text(sample, "file") + " does not conform: "
                        + refused.report().errors());
            }
        }
    }

    private Refocus at(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), Words.ZONE);
        return Refocus.builder().store(store).clock(clock).build();
    }

    private List<Party> everybody(FormTemplate template, FormResponse draft) {
        List<Party> parties = new ArrayList<>();
        Signers.of(template, draft, directory).forEach(signer -> parties.add(signer.party()));
        return parties;
    }

    private static String text(JsonNode sample, String name) {
        return sample.required(name).asText();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of the samples cannot be read", e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = SampleRecords.class.getResourceAsStream("sample/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + name + " cannot be read", e);
        }
    }
}
