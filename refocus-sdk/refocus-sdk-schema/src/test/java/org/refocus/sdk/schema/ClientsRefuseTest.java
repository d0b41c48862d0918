package org.refocus.sdk.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.browser.Browsers;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.Expected;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/**
 * What the library refuses by a keyword of the schema, the clients refuse to send; what they send the library accepts, but for
 * rules that no schema says.
 */
class ClientsRefuseTest {
    private static final Set<Code> SCHEMA = EnumSet.range(Code.TYPE, Code.CONTAINS);
    private static final int SEEDS = 400;

    /** One sample for each kind of fault in each form. */
    private static List<Sample> wrong(FormTemplate template) {
        List<Sample> samples = new ArrayList<>();
        Set<Code> seen = new HashSet<>();
        FormGenerator drawn = FormGenerator.of(template);
        for (long seed = 1; seed <= SEEDS; seed++) {
            Sample sample = drawn.draw(Kind.ALMOST_VALID, seed);
            if (sample.expected().stream().map(Expected::code).anyMatch(seen::add)) {
                samples.add(sample);
            }
        }
        return samples;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLibraryRefusesTheClientsDoNotSend(Client.Kind kind) throws Exception {
        Map<Code, Integer> refused = new TreeMap<>();
        Map<Code, Integer> unknown = new TreeMap<>();
        Map<Code, Integer> mended = new TreeMap<>();
        try (Browsers browsers = Browsers.launch();
                Client client = Client.open(kind, browsers.browser())) {
            long w = System.nanoTime(); TemplateLibrary.bundled().all().forEach(t -> System.out.println(t.key() + wrong(t).size())); System.out.println((System.nanoTime() - w) / 1000000 + " ms drawing");
            for (FormTemplate template : TemplateLibrary.bundled().all()) {
                for (Sample sample : wrong(template)) {
                    long t0 = System.nanoTime();
                    client.show(template, sample.text());
                    long t1 = System.nanoTime();
                    boolean sent = client.sends();
                    long t2 = System.nanoTime();
                    System.out.println("   " + template.key() + " " + (t1 - t0) / 1000000 + " " + (t2 - t1) / 1000000);
                    List<Code> found = ClientAnswers.check(template, client.held()).findings().stream()
                            .map(Finding::code)
                            .toList();
                    if (found.stream().noneMatch(SCHEMA::contains) != sent) {
                        System.out.println("DIFFERS " + sample + found + client.refusals());
                        continue;
                    }
                    sample.expected().forEach(fault -> (!sent ? refused : found.isEmpty() ? mended : unknown).merge(fault.code(), 1, Integer::sum));
                }
                client.complaints().stream().distinct().forEach(c -> System.out.println(template.key() + " ! " + c));
            }
        }
        System.out.println(kind + " refused " + refused + " unknown " + unknown + " mended " + mended);
        assertThat(refused).isNotEmpty();
    }
}
