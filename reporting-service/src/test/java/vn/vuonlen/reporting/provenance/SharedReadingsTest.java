package vn.vuonlen.reporting.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.query.ReportQuery;

/** What several figures of a page show is read once from the snapshot of the page, and for no other page. */
@QuarkusTest
@WithTestResource(Suite.class)
class SharedReadingsTest {

    @Inject
    Snapshots snapshots;

    @Inject
    PovertyReports poverty;

    @Inject
    DataSource database;

    @Test
    void aReportIsReadOnceFromASnapshot() throws SQLException {
        var query = ReportQuery.of(aProvinceWithADecidedYear(), 2018);

        var ofOnePage = snapshots.read(connection -> {
            var report = poverty.report(query).content();
            assertSame(report, poverty.report(query).content());
            assertNotSame(report, poverty.report(query.by(AreaLevel.DISTRICT)).content());
            assertEquals("poor", poverty.report(query, figures -> "poor").content());
            return report;
        });

        assertNotSame(ofOnePage, poverty.report(query).content());
        assertEquals(ofOnePage, poverty.report(query).content());
    }

    private String aProvinceWithADecidedYear() {
        var code = "sr" + UUID.randomUUID().toString().substring(0, 6);
        var areas = new AreaFixture(code);
        var events = new ArrayList<PublishedState>(areas.events());
        events.add(areas.review(UUID.randomUUID(), 2018, "PERIODIC", "DECIDED", 1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        return code;
    }
}
