package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.view.FormView;

/** P-08: all that a plug-in is handed, walked as far as it can be reached, and nowhere can anything be changed. */
class HandedOutTest {
    private static final Party SAM = Party.worker("worker-sam");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int containers;
    private int arrays;

    @Test
    @DisplayName("P-08 A renderer can change nothing of the view that it is handed")
    void aRendererCanChangeNothing() throws Exception {
        Refocus refocus = Refocus.builder().build();
        for (String form : Samples.forms()) {
            FormResponse draft = refocus.start(FormType.ofId(form), new Subject("person-asha", "team-harbour"), SAM);
            FormResponse saved = refocus.save(draft, Samples.answers(form), SAM);
            FormView view = refocus.view(saved, Party.person("person-asha"), Locale.UK, refocus.check(saved));
            walk(view);
        }
        assertThat(containers).isGreaterThan(1_000);
        assertThat(arrays).isPositive();
    }

    @Test
    @DisplayName("P-08 A store can change nothing of the revision and the query that it is handed")
    void aStoreCanChangeNothing() throws Exception {
        List<Preserved> preserved = new ArrayList<>(
                List.of(new Preserved("care-plan|1.0.0", "/goals", "{\"text\":[\"x\"]}", "It has no place.")));
        FormDocument answers = Samples.answers("care-plan");
        List<Party> parties = new ArrayList<>(List.of(SAM));
        FormResponse response = new FormResponse(
                "r-1",
                1,
                "care-plan|1.0.0",
                new Subject("person-asha", "team-harbour"),
                Status.AGREED,
                SAM,
                Instant.EPOCH,
                new Agreement(parties, Instant.EPOCH),
                null,
                answers,
                preserved);
        preserved.clear();
        parties.clear();
        walk(response);
        walk(RecordQuery.about("person-asha").withTemplate("care-plan"));

        assertThat(response.preserved()).hasSize(1);
        assertThat(containers).isGreaterThan(20);
        assertThat(arrays).isPositive();
    }

    @Test
    @DisplayName("P-08 A document keeps its own bytes, whatever becomes of the array it was made of")
    void aDocumentKeepsItsOwnBytes() {
        byte[] bytes = Samples.bytes("care-plan");
        FormDocument document = FormDocument.of(bytes);
        Arrays.fill(bytes, (byte) 'x');

        assertThat(document).isEqualTo(Samples.answers("care-plan"));
    }

    @Test
    void theWalkFindsWhatCanBeChanged() {
        assertThatThrownBy(() -> walk(new Party[] {SAM})).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> walk(Optional.of(new ArrayList<>(List.of("a")))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> walk(Map.of("a", new ArrayList<>(List.of("b")))))
                .isInstanceOf(AssertionError.class);
    }

    private void walk(Object at) throws Exception {
        if (at == null || !seen.add(at)) {
            return;
        }
        if (at instanceof Optional<?> optional) {
            walk(optional.orElse(null));
        } else if (at instanceof Map<?, ?> map) {
            containers++;
            assertFixed(map.keySet());
            assertFixed(map.values());
            if (!map.isEmpty()) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            }
            for (Object value : map.values()) {
                walk(value);
            }
        } else if (at instanceof Collection<?> collection) {
            containers++;
            assertFixed(collection);
            for (Object item : collection) {
                walk(item);
            }
        } else if (at.getClass().isArray()) {
            throw new AssertionError("an array that is handed out each time the same");
        } else if (at.getClass().getName().startsWith("org.refocus.") && !(at instanceof Enum<?>)) {
            ask(at);
        }
    }

    private static void assertFixed(Collection<?> collection) {
        if (!collection.isEmpty()) {
            assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> collection.remove(collection.iterator().next()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    /** Asks an object all that it answers without being told anything. */
    private void ask(Object at) throws Exception {
        for (Method method : at.getClass().getMethods()) {
            boolean asks = method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && method.getReturnType() != at.getClass() // makes another of the same kind
                    && !Set.of("toString", "hashCode").contains(method.getName());
            if (!asks) {
                continue;
            }
            Object answer = method.invoke(at);
            if (answer instanceof byte[] bytes) {
                arrays++;
                byte[] before = bytes.clone();
                Arrays.fill(bytes, (byte) 'x');
                assertThat((byte[]) method.invoke(at)).isEqualTo(before);
            } else {
                walk(answer);
            }
        }
    }
}
