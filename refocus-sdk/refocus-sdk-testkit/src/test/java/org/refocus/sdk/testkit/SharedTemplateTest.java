package org.refocus.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.Checked;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;

/** Threads that share one template get the reports that each would get alone. */
@Timeout(60)
class SharedTemplateTest {
    private static final int THREADS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"care-plan", "partnership-proposal", "strengths-worksheet"})
    void manyThreadsGetTheSameReports(String id) throws Exception {
        byte[] file = TemplateLibrary.bundled().newest(id).json();
        List<byte[]> documents = IntStream.range(0, 60)
                .mapToObj(seed -> FormGenerator.of(TemplateLibrary.bundled().newest(id))
                        .almostValid(seed)
                        .json())
                .toList();
        List<String> alone = everything(FormTemplate.load(file), documents);

        FormTemplate shared = FormTemplate.load(file); // its Bean Validation starts while all look at it
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> together = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                together.add(pool.submit(() -> {
                    start.await();
                    return everything(shared, documents);
                }));
            }
            start.countDown();
            for (Future<List<String>> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> everything(FormTemplate template, List<byte[]> documents) {
        List<String> all = new ArrayList<>();
        all.add(template.contentHash() + template.limits() + template.content() + template.title());
        for (byte[] json : documents) {
            Report report = template.validate(json);
            all.add(report.toString());
            for (Locale locale : List.of(Locale.UK, Locale.GERMAN, Locale.ROOT)) {
                report.findings().forEach(finding -> all.add(Messages.text(finding, locale)));
            }
            Checked<?> read = template.read(json);
            all.add(read.toString());
            template.read(json)
                    .value()
                    .ifPresent(answers -> all.add(template.check(answers).toString()));
        }
        return all;
    }
}
