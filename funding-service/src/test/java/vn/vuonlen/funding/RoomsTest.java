package vn.vuonlen.funding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.MediaTypes;

/** The walls between the rooms. */
class RoomsTest {

    private static final JavaClasses FUNDING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vuonlen.funding");

    @Test
    void http_stops_at_the_resources() {
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
    void kafka_stops_at_the_kit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .check(FUNDING);
    }

    @Test
    void rules_are_plain_objects() {
        noClasses()
                .that()
                .haveNameMatching(".*\\.(Rule|Eligibility|Candidate|Designation|Vnd|LedgerAct|Account|Posting)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
                .check(FUNDING);
    }

    @Test
    void the_service_knows_no_other_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.vuonlen.household..", "vn.vuonlen.reporting..")
                .check(FUNDING);
    }

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching("vn.vuonlen.funding.(*)..").should().beFreeOfCycles().check(FUNDING);
    }

    @Test
    void every_operation_says_what_it_takes_and_answers() {
        MediaTypes.OF_ANSWERS.check(FUNDING);
        MediaTypes.OF_BODIES.check(FUNDING);
    }
}
