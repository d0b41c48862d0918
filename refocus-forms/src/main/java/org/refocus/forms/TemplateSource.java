package org.refocus.forms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.refocus.forms.internal.source.ClassPathSource;
import org.refocus.forms.internal.source.FolderSource;
import org.refocus.forms.internal.source.LimitedSource;

/**
 * Where the templates of a {@link TemplateLibrary} come from: a contract of numbered rules.
 *
 * <p>Every source has the same places: {@code <id>/<version>/template.json}, with the other files of that version beside it.
 * {@link TemplateFile} says which there may be.
 *
 * <ul>
 *   <li>T-01 A source MUST give every file as it was published, byte for byte, and no place twice.
 *   <li>T-02 It MUST give the same files in the same order as long as nothing is published.
 *   <li>T-03 A published file never goes, and never changes unless it is a language pack. A source that knows that a file is not what was published, or
 *       that one is gone, MUST throw.
 *   <li>T-04 When it cannot give every file it MUST throw and give none: a {@link TemplateSourceException} with all that is
 *       wrong and not the first of it, or another {@link RefocusException} when it cannot be reached at all.
 *   <li>T-05 It MUST look again each time it is asked; what it gave before stays as it was.
 *   <li>T-06 It MUST NOT reach outside of what it was given: no place leads up, and no link out.
 *   <li>T-07 It MUST be safe to use from many threads, and MUST NOT start one.
 *   <li>T-08 It SHOULD say in {@code toString} what it is, for whoever reads that it failed.
 * </ul>
 *
 * <p>What becomes of a source that does not keep these rules is promised by P-01 to P-09 of
 * {@link org.refocus.forms.plugin}.
 */
@FunctionalInterface
public interface TemplateSource {
    /** The most files that one source may give: 1,000. */
    int MAX_FILES = 1_000;

    /**
     * Returns all files.
     *
     * @throws TemplateSourceException when there is one that cannot be given
     */
    List<TemplateFile> files();

    /**
     * Returns this source with a time limit: one that takes longer is refused, and named. Without one a source may take as
     * long as it likes.
     *
     * @param most how long it may take to give its files, waiting for a thread included
     * @param threads who runs it; the host's, which shuts it down
     */
    default TemplateSource within(Duration most, Executor threads) {
        return new LimitedSource(this, most, threads);
    }

    /** Returns the templates that come with this library. */
    static TemplateSource bundled() {
        return new ClassPathSource(TemplateSource.class::getResourceAsStream, "templates/");
    }

    /**
     * Returns the bundled editions for easier reading: the information sheet, as {@code information-sheet-easy}.
     *
     * <p>They are no part of {@link #bundled()}, whose forms come once each; a library with both offers both.
     */
    static TemplateSource easyReading() {
        return new ClassPathSource(TemplateSource.class::getResourceAsStream, "easy-reading/");
    }

    /**
     * Returns the templates in a folder.
     *
     * <p>What begins with a dot is not looked at; anything else that is no file of a template is refused, and so is a
     * symbolic link that leads out of the folder. When {@code published.sha256} stands in the folder, with lines as
     * {@code sha256sum} writes them, every file that it names must be there and be the same; of a language pack it must be there, and may have got better.
     *
     * @param folder the folder that holds a folder for each template; it is looked into when the source is asked
     */
    static TemplateSource folder(Path folder) {
        return new FolderSource(folder);
    }

    /**
     * Returns the templates under a prefix of the class path.
     *
     * <p>A class path cannot be listed, so {@code index.txt} lists the files there, one path such as
     * {@code day-out/1.0.0/template.json} to a line. {@code published.sha256} is looked at as in a folder. In a Java module
     * the package of the prefix has to be open.
     *
     * @param loader who finds them, such as {@code YourClass.class.getClassLoader()}
     * @param prefix where they stand, such as {@code org/example/templates}
     */
    static TemplateSource classPath(ClassLoader loader, String prefix) {
        return new ClassPathSource(
                loader::getResourceAsStream, prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }
}
