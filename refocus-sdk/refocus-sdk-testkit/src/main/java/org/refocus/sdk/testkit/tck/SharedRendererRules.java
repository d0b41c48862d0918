package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.view.FormView;

/** Many threads may use a renderer, and it remembers nothing. */
abstract class SharedRendererRules<T> extends RendererRules<T> {
    private static final int ROUNDS = 3;

    SharedRendererRules(FormRendererContract<T> contract) {
        super(contract);
    }

    private List<FormView> views() {
        List<FormView> views = new ArrayList<>();
        for (FormTemplate template : contract.templates()) {
            views.add(Filled.right(template).told(Filled.ASHA, Locale.UK));
            views.add(Filled.right(template).view(Filled.MATE));
        }
        return views;
    }

    @Test
    @Verifies("R-05")
    void theSameViewGivesTheSameWhateverWasDrawnBefore() throws Exception {
        for (FormView view : views()) {
            String fresh = read(drawn(contract.newRenderer(), view));
            assertEquals(fresh, read(view), view + " behind others");
            assertEquals(fresh, read(view), view + " once more");
        }
    }

    @Test
    @Verifies("R-05")
    void manyThreadsDrawWhatOneDraws() throws Exception {
        List<FormView> views = views();
        List<String> alone = new ArrayList<>();
        for (FormView view : views) {
            alone.add(read(drawn(contract.newRenderer(), view)));
        }
        Together.inParallel(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                int which = (thread * ROUNDS + i) % views.size();
                assertEquals(alone.get(which), read(views.get(which)), views.get(which) + " beside other threads");
            }
            return true;
        });
    }

    @Test
    @Verifies("R-05")
    void noThreadIsMade() throws Exception {
        ThreadWatch.noneIsMade(() -> views().forEach(this::draw));
    }
}
