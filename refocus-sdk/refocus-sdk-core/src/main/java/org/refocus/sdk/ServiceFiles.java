package org.refocus.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.refocus.sdk.Plugins.Fault;

/**
 * What the lists in {@code META-INF/services/} name. {@link java.util.ServiceLoader} gives up a whole list at its first
 * broken line; here the other lines go on.
 */
record ServiceFiles(List<String> names, List<Fault> faults) {
    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_FILES = 1_000;
    private static final Pattern CLASS_NAME =
            Pattern.compile("(?:\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+\\.)*+"
                    + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+");

    static ServiceFiles read(Class<?> service, ClassLoader loader) {
        ServiceFiles all = new ServiceFiles(new ArrayList<>(), new ArrayList<>());
        String path = "META-INF/services/" + service.getName();
        try {
            Enumeration<URL> files = loader.getResources(path);
            for (int n = 0; n < MAX_FILES && files.hasMoreElements(); n++) {
                all.take(files.nextElement());
            }
        } catch (IOException e) {
            all.fault(path, "it cannot be looked for");
        }
        return all;
    }

    private void take(URL file) {
        byte[] bytes;
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false); // or the archive stays open
            try (InputStream in = connection.getInputStream()) {
                bytes = in.readNBytes(MAX_BYTES + 1);
            }
        } catch (IOException e) {
            fault(file.toString(), "it cannot be read");
            return;
        }
        if (bytes.length > MAX_BYTES) {
            fault(file.toString(), "it is longer than 64 KiB");
            return;
        }
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int remark = lines[i].indexOf('#');
            String name = (remark < 0 ? lines[i] : lines[i].substring(0, remark)).strip();
            if (CLASS_NAME.matcher(name).matches()) {
                names.add(name);
            } else if (!name.isEmpty()) {
                fault("line " + (i + 1) + " of " + file, "it is not the name of a class");
            }
        }
    }

    private void fault(String where, String reason) {
        faults.add(new Fault(where, reason, null));
    }
}
