package vn.vuonlen.household;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.DatabaseRules;
import vn.vuonlen.infrastructure.testing.KitTables;
import vn.vuonlen.infrastructure.testing.http.MediaTypes;

/** The architecture rules between the rooms. */
class RoomsTest {

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
    void noOtherServiceIsImported() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.vuonlen.funding..", "vn.vuonlen.reporting..")
                .check(SERVICE);
    }

    @Test
    void classificationDependsOnNoFramework() {
        classes()
                .that()
                .resideInAPackage("..classification..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "vn.vuonlen..", "com.fasterxml.jackson.annotation..")
                .check(SERVICE);
    }

    /** A service may name the areas and {@code unpublished}; for the rest of its tables the kit has an API. */
    @Test
    void sqlNamesNoInternalTableOfTheKit() {
        assertEquals(List.of(), KitTables.namedBy("household-service", "V14__years_coming_in.sql"));
    }

    @Test
    void everyOperationDeclaresItsMediaTypes() {
        MediaTypes.OF_ANSWERS.check(SERVICE);
        MediaTypes.OF_BODIES.check(SERVICE);
    }

    @Test
    void theDatabaseIsUsedThroughTheKit() {
        DatabaseRules.ARRAYS.check(SERVICE);
        DatabaseRules.STATES.check(SERVICE);
        DatabaseRules.ROLLBACK.check(SERVICE);
    }
}
