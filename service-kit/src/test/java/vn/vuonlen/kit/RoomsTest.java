package vn.vuonlen.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.http.MediaTypes;
import vn.vuonlen.infrastructure.testing.http.StreamedBodies;

/** The architecture rules of the kit. A room is a package; {@code jobs.running} is one of its own. */
class RoomsTest {
    private static final int MAX_FILES = 22;

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.vuonlen.kit");

    /** {@code deadletters} is apart from {@code consumer}, which knows no callers: {@code access} consumes areas. */
    @Test
    void httpStaysInTheRoomsOfRequests() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms(
                        "problem",
                        "routes",
                        "limits",
                        "uploads",
                        "strict",
                        "headers",
                        "access",
                        "idempotency",
                        "jobs",
                        "deadletters",
                        "reconciliation",
                        "audit",
                        "catalogue",
                        "asyncapi",
                        "prepared"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..")
                .check(KIT);
    }

    @Test
    void tokensAreReadInAccessAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms("access"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "org.eclipse.microprofile.jwt..")
                .check(KIT);
    }

    @Test
    void theEventLoopIsKnownInFewRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms("limits", "uploads", "access", "prepared"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..")
                .check(KIT);
    }

    /** A worker that reads a stream waits for the client; an operation with a large body takes an {@code Upload}. */
    @Test
    void noOperationReadsItsBodyAsAStream() {
        StreamedBodies.OF_OPERATIONS.check(KIT);
    }

    @Test
    void resourcesLieInTheRoomsThatAreNamedForThem() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .resideInAnyPackage(rooms("jobs", "deadletters", "reconciliation", "audit", "catalogue", "asyncapi"))
                .check(KIT);
    }

    @Test
    void kafkaStaysInOutboxConsumerAndBroker() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms("outbox", "consumer", "broker"))
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
        slices().matching("vn.vuonlen.kit.(**)").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void arraysAndSqlStatesAreHandledInDatabaseAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms("database"))
                .should()
                .callMethod(Connection.class, "createArrayOf", String.class, Object[].class)
                .orShould()
                .callMethod(SQLException.class, "getSQLState")
                .check(KIT);
    }

    @Test
    void noRoomHasMoreThanTwentyTwoFiles() {
        Map<String, Set<String>> files = KIT.stream()
                .filter(type -> type.getSource().isPresent())
                .collect(groupingBy(JavaClass::getPackageName, mapping(RoomsTest::file, toSet())));

        assertEquals(
                List.of(),
                files.entrySet().stream()
                        .filter(room -> room.getValue().size() > MAX_FILES)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void everyOperationSaysWhatItTakesAndAnswers() {
        MediaTypes.OF_ANSWERS.check(KIT);
        MediaTypes.OF_BODIES.check(KIT);
    }

    private static String file(JavaClass type) {
        return type.getSource().orElseThrow().getFileName().orElseThrow();
    }

    /** A rule about a room that does not exist would pass silently. */
    private static String[] rooms(String... names) {
        var packages = Stream.of(names).map(name -> "vn.vuonlen.kit." + name).toArray(String[]::new);
        for (var room : packages) {
            assertTrue(KIT.stream().anyMatch(type -> type.getPackageName().equals(room)), room + " has no classes");
        }
        return packages;
    }
}
