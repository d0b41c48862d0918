package org.refocus.examples.clinic;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms run one way, seen from the one room that sees them all. */
@AnalyzeClasses(packages = "org.refocus", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseArrowsTest {
    @ArchTest
    static final ArchRule arrowsRunOneWayAndAdaptersNeverSeeEachOther = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.refocus.model..")
            .layer("forms")
            .definedBy("org.refocus.forms..")
            .layer("core")
            .definedBy("org.refocus.sdk", "org.refocus.sdk.spi..", "org.refocus.sdk.view..", "org.refocus.sdk.text..")
            .layer("jdbc")
            .definedBy("org.refocus.sdk.jdbc..")
            .layer("html")
            .definedBy("org.refocus.sdk.html..")
            .layer("pdf")
            .definedBy("org.refocus.sdk.pdf..")
            .layer("testkit")
            .definedBy("org.refocus.sdk.testkit..")
            .layer("examples")
            .definedBy("org.refocus.examples..")
            .whereLayer("examples")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testkit")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("pdf")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("html")
            .mayOnlyBeAccessedByLayers("pdf", "examples")
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("jdbc", "html", "pdf", "testkit", "examples")
            .whereLayer("forms")
            .mayOnlyBeAccessedByLayers("core", "jdbc", "html", "pdf", "testkit", "examples");

    @ArchTest
    static final ArchRule whatIsInternalIsNobodyElses = noClasses()
            .that()
            .resideOutsideOfPackage("org.refocus.forms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.refocus.forms.internal..");

    @ArchTest
    static final ArchRule theLibraryStartsNoThreadAndOpensNoConnection = noClasses()
            .that()
            .resideInAnyPackage("org.refocus.model..", "org.refocus.forms..", "org.refocus.sdk..")
            .and(resideOutsideOfPackage("org.refocus.sdk.testkit.tck.."))
            .and()
            .doNotHaveFullyQualifiedName("org.refocus.sdk.ServiceFiles") // a class path names its files by URL
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.channels..", "javax.net..")
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callMethod(Thread.class, "start")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Timer|concurrent\\.(.+Executor.*|Executor.+|CompletableFuture|ForkJoin.*))");

    @ArchTest
    static final ArchRule theLibraryPrintsNothing = noClasses()
            .that()
            .resideInAnyPackage("org.refocus.model..", "org.refocus.forms..", "org.refocus.sdk..")
            .and(resideOutsideOfPackage("org.refocus.sdk.testkit.tck.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
