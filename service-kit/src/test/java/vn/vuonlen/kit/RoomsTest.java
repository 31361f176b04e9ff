package vn.vuonlen.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.MediaTypes;

/** The walls between the rooms. */
class RoomsTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vuonlen.kit");

    /** {@code deadletters} is a room of its own, since {@code consumer} knows no callers: {@code access} consumes areas. */
    @Test
    void httpStaysAtTheDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..problem..",
                        "..strict..",
                        "..headers..",
                        "..access..",
                        "..idempotency..",
                        "..paging..",
                        "..jobs..",
                        "..deadletters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..")
                .check(KIT);
    }

    @Test
    void kafkaStaysInOutboxAndConsumer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..outbox..", "..consumer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(KIT);
    }

    @Test
    void theKitKnowsNoPovertyAndNoMoney() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.vuonlen.household..", "vn.vuonlen.funding..", "vn.vuonlen.reporting..")
                .check(KIT);
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("vn.vuonlen.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void everyOperationSaysWhatItTakesAndAnswers() {
        MediaTypes.OF_ANSWERS.check(KIT);
        MediaTypes.OF_BODIES.check(KIT);
    }
}
