package vn.vuonlen.household;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.MediaTypes;

class WallsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.vuonlen.household");

    @Test
    void roomsHaveNoCycles() {
        slices().matching("vn.vuonlen.household.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void httpStopsAtTheResources() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }

    @Test
    void kafkaStopsAtTheKit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.vuonlen.funding..", "vn.vuonlen.reporting..")
                .check(SERVICE);
    }

    @Test
    void rulesAreTouchedByNoFramework() {
        classes()
                .that()
                .resideInAPackage("..classification..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "vn.vuonlen..", "com.fasterxml.jackson.annotation..")
                .check(SERVICE);
    }

    @Test
    void everyOperationSaysWhatItTakesAndAnswers() {
        MediaTypes.OF_ANSWERS.check(SERVICE);
        MediaTypes.OF_BODIES.check(SERVICE);
    }
}
