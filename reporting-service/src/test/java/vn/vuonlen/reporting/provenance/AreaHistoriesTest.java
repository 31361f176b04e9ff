package vn.vuonlen.reporting.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The areas are read once until they change, and each snapshot has its own. */
@QuarkusTest
@WithTestResource(Suite.class)
class AreaHistoriesTest {

    @Inject
    AreaHistories histories;

    @Inject
    Snapshots snapshots;

    @Inject
    DataSource database;

    private final AreaFixture areas =
            new AreaFixture("ah" + UUID.randomUUID().toString().substring(0, 6));

    @Test
    void areReadAgainOnlyWhenAnAreaChanged() throws SQLException {
        publish(areas.events());
        var first = snapshots.read(histories::of);
        var review = UUID.randomUUID();
        var household = HouseholdStory.in(areas.commune("11"), true, LocalDate.of(2015, 3, 1))
                .reviewed(2018, review, areas.commune("11"), "POOR", "INCOME", null);
        publish(List.of(areas.review(review, 2018, "PERIODIC", "OPEN", 1), household.event(1)));
        var counted = snapshots.read(histories::of);
        publish(List.of(household.resultEvent(2018, 1)));

        assertSame(counted, snapshots.read(histories::of));

        publish(List.of(areas.renamed(areas.d1, "Mường Mới")));
        var renamed = snapshots.read(histories::of);

        assertNotSame(counted, renamed);
        assertEquals("Mường Mới", nameOfDistrict(renamed));
        assertEquals(nameOfDistrict(first), nameOfDistrict(counted));
    }

    @Test
    void aSnapshotOfBeforeKeepsItsAreasWhileAnotherReadsTheNewOnes() throws SQLException {
        publish(areas.events());
        var name = nameOfDistrict(snapshots.read(histories::of));
        var before = snapshots.read(connection -> {
            FigureVersions.read(connection);
            // A thread has one connection for its transaction.
            assertEquals(
                    "Mường Khác", CompletableFuture.supplyAsync(this::renamed).join());
            return nameOfDistrict(histories.of(connection));
        });

        assertEquals(name, before);
        assertEquals("Mường Khác", nameOfDistrict(snapshots.read(histories::of)));
    }

    private String renamed() {
        publish(List.of(areas.renamed(areas.d1, "Mường Khác")));
        try (var connection = database.getConnection()) {
            return nameOfDistrict(histories.of(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String nameOfDistrict(AreaHistory history) {
        return history.area(areas.d1).orElseThrow().name();
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(new ArrayList<>(events));
            publisher.awaitConsumed(database);
        }
    }
}
