package vn.vuonlen.reporting;

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

class RoomsTest {

    private static final JavaClasses REPORTING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vuonlen.reporting");

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("vn.vuonlen.reporting.(*)..")
                .should()
                .beFreeOfCycles()
                .check(REPORTING);
    }

    /** Besides the resources only their parameters, their responses and the filter before them know HTTP. */
    @Test
    void httpStopsAtTheResourcesTheirParametersAndResponses() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveNameNotMatching(".*Resource[_$].*")
                .and()
                .haveNameNotMatching(
                        ".*\\.(answers\\.AnswerResponses|office\\.OfficeRequests|export\\.ReportResponses|query\\.(Area|AreaYear|File|Report)Parameters)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(REPORTING);
    }

    @Test
    void kafkaStopsAtTheKit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(REPORTING);
    }

    @Test
    void onlyProjectionsConsume() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..projection..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.vuonlen.kit.consumer..")
                .check(REPORTING);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.vuonlen.household..", "vn.vuonlen.funding..")
                .check(REPORTING);
    }

    @Test
    void sqlNamesNoInternalTableOfTheKit() {
        assertEquals(List.of(), KitTables.namedBy("reporting-service"));
    }

    @Test
    void everyOperationDeclaresItsMediaTypes() {
        MediaTypes.OF_ANSWERS.check(REPORTING);
        MediaTypes.OF_BODIES.check(REPORTING);
    }

    @Test
    void theDatabaseIsUsedThroughTheKit() {
        DatabaseRules.ARRAYS.check(REPORTING);
        DatabaseRules.STATES.check(REPORTING);
        DatabaseRules.ROLLBACK.check(REPORTING);
    }
}
