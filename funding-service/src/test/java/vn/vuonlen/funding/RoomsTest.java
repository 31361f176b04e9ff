package vn.vuonlen.funding;

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

/** The architecture rules. */
class RoomsTest {

    private static final JavaClasses FUNDING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vuonlen.funding");

    @Test
    void httpStopsAtTheResources() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotContaining("Resource_")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "vn.vuonlen.kit.idempotency..")
                .check(FUNDING);
    }

    @Test
    void kafkaStopsAtTheKit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .check(FUNDING);
    }

    @Test
    void rulesArePlainObjects() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.(EligibilityRule|Eligibility|CandidateArea|Designation|Vnd|LedgerAct|Account|Posting)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
                .check(FUNDING);
    }

    @Test
    void theServiceKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.vuonlen.household..", "vn.vuonlen.reporting..")
                .check(FUNDING);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("vn.vuonlen.funding.(*)..").should().beFreeOfCycles().check(FUNDING);
    }

    @Test
    void noSqlNamesInternalTablesOfTheKit() {
        assertEquals(List.of(), KitTables.namedBy("funding-service"));
    }

    @Test
    void everyOperationDeclaresItsMediaTypes() {
        MediaTypes.OF_ANSWERS.check(FUNDING);
        MediaTypes.OF_BODIES.check(FUNDING);
    }

    @Test
    void theDatabaseIsUsedThroughTheKit() {
        DatabaseRules.ARRAYS.check(FUNDING);
        DatabaseRules.STATES.check(FUNDING);
        DatabaseRules.ROLLBACK.check(FUNDING);
    }
}
