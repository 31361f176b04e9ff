package vn.vuonlen.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final JavaClasses LOCAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vuonlen.local");

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("vn.vuonlen.local.(*)..").should().beFreeOfCycles().check(LOCAL);
    }

    @Test
    void roomsOfTheDemoAreFreeOfCycles() {
        slices().matching("vn.vuonlen.local.demo.(*)..")
                .should()
                .beFreeOfCycles()
                .check(LOCAL);
    }

    /** The demo enters through the public APIs of the services, as the data of any province does. */
    @Test
    void demoKnowsNothingOfTheLauncher() {
        noClasses()
                .that()
                .resideInAPackage("vn.vuonlen.local.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.vuonlen.infrastructure..",
                        "vn.vuonlen.local",
                        "vn.vuonlen.local.command..",
                        "vn.vuonlen.local.comparison..",
                        "vn.vuonlen.local.console..",
                        "vn.vuonlen.local.process..",
                        "vn.vuonlen.local.signin..")
                .check(LOCAL);
    }

    /** The script starts it by name; a room that used it would be in a cycle with it. */
    @Test
    void nothingDependsOnTheMainClass() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.vuonlen.local")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.vuonlen.local")
                .check(LOCAL);
    }
}
