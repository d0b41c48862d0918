package org.refocus.sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.refocus.forms.RefocusException;

/**
 * Which arrows there may be between the rooms of the house, and what nobody does in it.
 *
 * <p>A dependency for tests alone is no arrow: the stores and the renderers are tested with the kit, which is built before
 * them, and nothing that is shipped knows it.
 */
@AnalyzeClasses(packages = "org.refocus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MODEL = "org.refocus.model..";
    private static final String FORMS = "org.refocus.forms..";
    private static final String SDK = "org.refocus.sdk..";

    /** All that makes threads; {@code Executor} alone takes work and makes none. */
    private static final String MAKERS_OF_THREADS = "java\\.lang\\.(ProcessBuilder|Runtime)|java\\.util\\.(Timer"
            + "|concurrent\\.(.+Executor.*|Executor.+|CompletableFuture|ForkJoin.*))";

    @ArchTest
    static final ArchRule theModelKnowsNobody = noClasses()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FORMS, SDK);

    @ArchTest
    static final ArchRule theFormsKnowTheModelAlone = noClasses()
            .that()
            .resideInAPackage(FORMS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SDK);

    @ArchTest
    static final ArchRule internalPackagesAreNobodyElses = noClasses()
            .that()
            .resideOutsideOfPackage(FORMS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.refocus.forms.internal..");

    @ArchTest
    static final ArchRule theSdkKnowsNoJsonLibrary = noClasses()
            .that()
            .resideInAPackage(SDK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "com.google.re2j..", "org.hibernate..");

    @ArchTest
    static final ArchRule theContractsKnowNoStoreAndNoFacade = noClasses()
            .that()
            .resideInAPackage("org.refocus.sdk.spi..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.refocus\\.sdk\\.(InMemoryFormStore|Refocus).*");

    @ArchTest
    static final ArchRule theViewKnowsNoStoreAndNoRenderer = noClasses()
            .that()
            .resideInAPackage("org.refocus.sdk.view..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.refocus\\.sdk\\.(spi\\.|text\\.|InMemoryFormStore|Refocus).*");

    @ArchTest
    static final ArchRule nobodyGoesOnTheNet = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.refocus.sdk.ServiceFiles") // a class path names its files by URL
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "java.nio.channels..");

    @ArchTest
    static final ArchRule nobodyStartsAThread = noClasses()
            .that()
            .resideOutsideOfPackage("org.refocus.forms.plugin")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Thread|" + MAKERS_OF_THREADS);

    /** The host's executor is handed work, and a thread is asked whether it was interrupted. */
    @ArchTest
    static final ArchRule nobodyStartsAThreadForAPlugIn = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(MAKERS_OF_THREADS)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callMethod(Thread.class, "start");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nobodyLogsButThroughSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..");

    @ArchTest
    static final ArchRule theMachinesClockAndLanguageAreNotAsked = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule exceptionsAreOfOneFamily = classes()
            .that()
            .haveSimpleNameEndingWith("Exception")
            .and()
            .resideInAnyPackage(FORMS, SDK)
            .should()
            .beAssignableTo(RefocusException.class);
}
