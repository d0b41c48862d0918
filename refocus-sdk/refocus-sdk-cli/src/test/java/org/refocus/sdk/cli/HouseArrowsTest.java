package org.refocus.sdk.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import org.refocus.forms.RefocusException;

/** The program puts adapters together, so it may see them; nobody sees the program, and it keeps the house's habits. */
@AnalyzeClasses(packages = "org.refocus", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseArrowsTest {
    private static final String CLI = "org.refocus.sdk.cli..";

    @ArchTest
    static final ArchRule nobodySeesTheProgram = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    @ArchTest
    static final ArchRule whatIsInternalIsNobodyElses = noClasses()
            .that()
            .resideInAPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.refocus.forms.internal..", "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule thePreviewAloneTalksToANetwork = noClasses()
            .that()
            .resideInAPackage(CLI)
            .and()
            .haveSimpleNameNotStartingWith("Preview")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..");

    @ArchTest
    static final ArchRule nobodyStartsAThread = noClasses()
            .that()
            .resideInAPackage(CLI)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.ProcessBuilder|java\\.util\\.(Timer|concurrent\\..*Executor.*)");

    @ArchTest
    static final ArchRule onlyMainKnowsWhereThingsArePrinted = noClasses()
            .that()
            .resideInAPackage(CLI)
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule onePublicTypeIsEnough = classes()
            .that()
            .resideInAPackage(CLI)
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule exceptionsAreOfOneFamily = classes()
            .that()
            .resideInAPackage(CLI)
            .and()
            .haveSimpleNameEndingWith("Exception")
            .should()
            .beAssignableTo(RefocusException.class);
}
