package org.refocus.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSource;
import org.refocus.sdk.Plugins.Fault;
import org.refocus.sdk.spi.FormStore;

/** Of the providers that are listed, those that load are found, and each of the others is said once. */
class PluginsTest {
    private static final String MARKER = "MARKER-a7e0";

    @TempDir
    Path folder;

    @Test
    @DisplayName("D-01 D-02 Every way not to load has its reason, and stops none of the others")
    void everyWayNotToLoadHasItsReason() throws Exception {
        String[] listed = {
            name(Good.class),
            "org.example.Missing",
            name(NoSource.class),
            "this is no class",
            name(Hidden.class),
            name(Unfinished.class),
            name(TemplateSource.class),
            name(PrivateConstructor.class),
            name(NeedsSomething.class),
            name(Throwing.class),
            name(ThrowingAnything.class),
            name(BrokenStart.class),
            name(Good.class) + " # a remark",
            "broken.Bytes",
            "gone.Needed",
            "",
            "# only a remark",
            "1BadName",
            "/etc/passwd",
            name(AlsoGood.class)
        };
        Plugins<TemplateSource> plugins = discover(listed);

        assertThat(plugins.found())
                .extracting(Object::getClass)
                .extracting(Class::getName)
                .containsExactly(name(Good.class), name(AlsoGood.class));
        String list = folder.resolve("META-INF/services/" + name(TemplateSource.class))
                .toUri()
                .toURL()
                .toString();
        assertThat(plugins.faults())
                .extracting(fault -> fault.provider() + ": " + fault.reason().replaceAll("\\. What that says.*", ""))
                .containsExactlyInAnyOrder(
                        "line 4 of " + list + ": it is not the name of a class",
                        "line 18 of " + list + ": it is not the name of a class",
                        "line 19 of " + list + ": it is not the name of a class",
                        "org.example.Missing: there is no such class",
                        name(NoSource.class) + ": it is no org.refocus.forms.TemplateSource",
                        name(Hidden.class) + ": it is not a public class that can be made",
                        name(Unfinished.class) + ": it is not a public class that can be made",
                        name(TemplateSource.class) + ": it is not a public class that can be made",
                        name(PrivateConstructor.class) + ": it has no public constructor that takes nothing",
                        name(NeedsSomething.class) + ": it has no public constructor that takes nothing",
                        thrown(Throwing.class, "java.lang.IllegalStateException"),
                        thrown(ThrowingAnything.class, "java.lang.reflect.InvocationTargetException"),
                        thrown(BrokenStart.class, "java.lang.ExceptionInInitializerError"),
                        name(Good.class) + ": it is listed twice, and made once",
                        "broken.Bytes: its class cannot be loaded: java.lang.ClassFormatError: cut",
                        "gone.Needed: its class cannot be loaded: java.lang.NoClassDefFoundError: org/example/Needed");
        assertThat(plugins.faults().toString()).doesNotContain(MARKER);
    }

    @Test
    @DisplayName("D-03 The cause of a fault shows where the provider failed, and none of its words")
    void theCauseShowsWhere() throws Exception {
        Fault fault = discover(name(Throwing.class)).faults().get(0);

        assertThat(fault.cause()).isNotNull();
        assertThat(fault.cause().getCause()).hasMessage("java.lang.IllegalStateException");
        assertThat(fault.cause().getCause().getStackTrace()[0].getClassName()).isEqualTo(name(Throwing.class));
        assertThat(fault.cause().getCause().getCause()).hasMessage("java.io.IOException");
        assertThat(discover("org.example.Missing").faults().get(0).cause()).isNull();
    }

    @Test
    @DisplayName("D-03 What is about the whole process is not made a fault of one provider")
    void whatIsAboutTheProcessPasses() {
        assertThatThrownBy(() -> discover(name(NoMemory.class))).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    @DisplayName("D-04 No more than a thousand providers are looked at, and it is said that there are more")
    void tooManyProvidersAreCut() throws Exception {
        String[] many = IntStream.range(0, 1_200)
                .mapToObj(i -> "org.example.Missing" + i)
                .toArray(String[]::new);
        assertThat(discover(many).faults())
                .hasSize(1_001)
                .last()
                .hasToString(name(TemplateSource.class) + ": there are too many providers: the rest is not looked at");
        assertThat(discover(Arrays.copyOf(many, 1_000)).faults())
                .hasSize(1_000)
                .noneMatch(fault -> fault.reason().contains("too many"));
        assertThat(discover("x".repeat(70_000)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("it is longer than 64 KiB"));
    }

    @Test
    @DisplayName("D-01 A list that cannot be read stops no other list")
    void aListThatCannotBeReadStopsNoOther() throws Exception {
        list(name(Good.class));
        URL gone = folder.resolve("gone").toUri().toURL();
        URL there = folder.resolve("META-INF/services/" + name(TemplateSource.class))
                .toUri()
                .toURL();
        ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) {
                return Collections.enumeration(List.of(gone, there));
            }
        };
        Plugins<TemplateSource> plugins = Plugins.discover(TemplateSource.class, loader);

        assertThat(plugins.found()).hasSize(1);
        assertThat(plugins.faults()).singleElement().hasToString(gone + ": it cannot be read");
    }

    @Test
    void whereNothingIsListedNothingIsFound() {
        Plugins<FormStore> none = Plugins.discover(FormStore.class, getClass().getClassLoader());

        assertThat(none.found()).isEmpty();
        assertThat(none.faults()).isEmpty();
    }

    @Test
    void aReasonSpoilsNoLineOfALog() {
        Fault fault = new Fault("a\nb\u202e", "x".repeat(10_000) + "\r\n", null);

        assertThat(fault.provider()).isEqualTo("a?b?");
        assertThat(fault.reason()).hasSize(503);
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    private static String thrown(Class<?> provider, String exception) {
        return name(provider) + ": it cannot be made: The plug-in " + name(provider) + " threw " + exception
                + " at its constructor";
    }

    private void list(String... lines) throws IOException {
        Path list = folder.resolve("META-INF/services/" + name(TemplateSource.class));
        Files.createDirectories(list.getParent());
        Files.write(list, String.join("\n", lines).getBytes(UTF_8));
    }

    private Plugins<TemplateSource> discover(String... lines) throws IOException {
        list(lines);
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()) {
                    @Override
                    protected Class<?> findClass(String name) throws ClassNotFoundException {
                        switch (name) {
                            case "broken.Bytes" -> throw new ClassFormatError("cut");
                            case "gone.Needed" -> throw new NoClassDefFoundError("org/example/Needed");
                            default -> throw new ClassNotFoundException(MARKER + name.toLowerCase(Locale.ROOT));
                        }
                    }
                }) {
            return Plugins.discover(TemplateSource.class, loader);
        }
    }

    /** A provider as it ought to be. */
    public static class Good implements TemplateSource {
        @Override
        public List<TemplateFile> files() {
            return List.of();
        }
    }

    /** Another one. */
    public static final class AlsoGood extends Good {}

    /** Something else. */
    public static final class NoSource {}

    static final class Hidden extends Good {}

    /** Not to be made. */
    public abstract static class Unfinished implements TemplateSource {}

    /** Makes itself. */
    public static final class PrivateConstructor extends Good {
        private PrivateConstructor() {}
    }

    /** Needs to be told something. */
    public static final class NeedsSomething extends Good {
        /** Takes something. */
        public NeedsSomething(String something) {
            assertThat(something).isNotNull();
        }
    }

    /** Fails when it is made. */
    public static final class Throwing extends Good {
        /** Fails. */
        public Throwing() {
            throw new IllegalStateException(MARKER, new IOException(MARKER));
        }
    }

    /** Fails with what is neither an exception nor an error. */
    public static final class ThrowingAnything extends Good {
        /** Fails. */
        public ThrowingAnything() throws Throwable {
            throw new Throwable(MARKER);
        }
    }

    /** Fails before it is made. */
    public static final class BrokenStart extends Good {
        static final int NUMBER = Integer.parseInt(MARKER);
    }

    /** Says that there is no memory. */
    public static final class NoMemory extends Good {
        /** Fails. */
        public NoMemory() {
            throw new OutOfMemoryError(MARKER);
        }
    }
}
