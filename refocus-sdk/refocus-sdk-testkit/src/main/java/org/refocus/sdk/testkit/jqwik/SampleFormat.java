package org.refocus.sdk.testkit.jqwik;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.SampleReportingFormat;
import org.refocus.sdk.testkit.Sample;

/** Shows a sample in jqwik's reports with its document, which holds invented words alone. jqwik finds it by itself. */
public final class SampleFormat implements SampleReportingFormat {
    /** How much of a document is shown. */
    private static final int MOST = 2_000;

    /** Creates it; for jqwik. */
    public SampleFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Sample;
    }

    @Override
    public Object report(Object value) {
        Sample sample = (Sample) value;
        String text = sample.text();
        Map<Object, Object> report = new LinkedHashMap<>();
        report.put(SampleReportingFormat.plainLabel("sample"), sample.toString());
        report.put(
                SampleReportingFormat.plainLabel("text"),
                text.length() <= MOST ? text : text.substring(0, MOST) + " ...");
        return report;
    }
}
