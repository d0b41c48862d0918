package org.refocus.sdk.testkit.tck;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;

/** The class path keeps the contract of sources. */
class ClassPathSourceTest extends TemplateSourceContract {
    private final Map<String, byte[]> resources = new ConcurrentHashMap<>(Map.of("forms/index.txt", new byte[0]));

    @Override
    protected TemplateSource newSource() {
        ClassLoader loader = new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                byte[] bytes = resources.get(name);
                return bytes == null ? null : new ByteArrayInputStream(bytes);
            }
        };
        return TemplateSource.classPath(loader, "forms");
    }

    @Override
    protected void publish(List<TemplateFile> files) {
        for (TemplateFile file : files) {
            spoil(file, file.bytes());
            append("index.txt", file.path());
            append("published.sha256", file.sha256() + "  " + file.path());
        }
    }

    private void append(String name, String line) {
        byte[] more = (line + "\n").getBytes(StandardCharsets.UTF_8);
        resources.merge("forms/" + name, more, (before, after) -> {
            byte[] both = java.util.Arrays.copyOf(before, before.length + after.length);
            System.arraycopy(after, 0, both, before.length, after.length);
            return both;
        });
    }

    @Override
    protected void spoil(TemplateFile published, byte[] content) {
        resources.put("forms/" + published.path(), content);
    }
}
