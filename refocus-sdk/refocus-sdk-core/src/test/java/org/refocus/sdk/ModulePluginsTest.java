package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refocus.sdk.Plugins.Fault;
import org.refocus.sdk.spi.FormStore;

/** Providers in modules, made here from a few lines of source. */
@SuppressWarnings("rawtypes") // a service is looked for by its class
class ModulePluginsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("D-01 D-02 D-03 Providers in modules are found, and each that fails is said once, without its words")
    void providersInModulesAreFound() throws Exception {
        Map<String, String> sources = Map.of(
                "module-info",
                "module tried { provides java.util.function.Supplier with tried.Good, tried.Throwing, tried.Nothing,"
                        + " tried.Last; }",
                "tried/Good",
                "package tried; public class Good implements java.util.function.Supplier<String> {"
                        + " public String get() { return \"good\"; } }",
                "tried/Throwing",
                "package tried; public class Throwing extends Good {"
                        + " public Throwing() { throw new IllegalStateException(\"MARKER-3b0f\"); } }",
                "tried/Nothing",
                "package tried; public class Nothing { public static Good provider() { return null; } }",
                "tried/Last",
                "package tried; public class Last extends Good { public String get() { return \"last\"; } }");
        Plugins<Supplier> plugins = Plugins.discover(Supplier.class, layer(sources));

        assertThat(plugins.found()).extracting(Supplier::get).containsExactly("good", "last");
        assertThat(plugins.faults()).hasSize(2);
        assertThat(plugins.faults().get(0).toString())
                .startsWith("tried.Throwing: ")
                .contains("threw java.lang.IllegalStateException")
                .doesNotContain("MARKER");
        assertThat(plugins.faults().get(1)).extracting(Fault::provider).isEqualTo("tried.Good");
    }

    @Test
    @DisplayName("D-03 What is about the whole process is not made a fault of one module")
    void whatIsAboutTheProcessPasses() throws Exception {
        ModuleLayer layer = layer(Map.of(
                "module-info",
                "module tried { provides java.util.function.Supplier with tried.NoMemory; }",
                "tried/NoMemory",
                "package tried; public class NoMemory implements java.util.function.Supplier<String> {"
                        + " public NoMemory() { throw new OutOfMemoryError(); }"
                        + " public String get() { return null; } }"));
        assertThatThrownBy(() -> Plugins.discover(Supplier.class, layer)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whereNoModuleProvidesNothingIsFound() {
        assertThat(Plugins.discover(FormStore.class, ModuleLayer.boot()))
                .isEqualTo(new Plugins<>(List.of(), List.of()));
    }

    private ModuleLayer layer(Map<String, String> sources) throws IOException {
        Path source = folder.resolve("source");
        for (Map.Entry<String, String> entry : sources.entrySet()) {
            Path file = source.resolve(entry.getKey() + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
        Path classes = folder.resolve("classes");
        String[] arguments = sources.keySet().stream()
                .map(name -> source.resolve(name + ".java").toString())
                .toArray(String[]::new);
        String[] all = new String[arguments.length + 2];
        all[0] = "-d";
        all[1] = classes.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        assertThat(ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, all))
                .isZero();
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("tried"));
        return boot.defineModulesWithOneLoader(configuration, getClass().getClassLoader());
    }
}
