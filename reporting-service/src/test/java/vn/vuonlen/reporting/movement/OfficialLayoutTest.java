package vn.vuonlen.reporting.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.export.Tabular.Section;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReportHead;

/** The sections of a movement table are those of the official form: I urban, II rural, the total. */
class OfficialLayoutTest {

    @Test
    void theUrbanAreasComeFirstThenTheRuralOnesThenTheTotal() {
        var table = MovementReport.of(lines(List.of(pair("12", 3)), List.of(pair("11", 7), pair("31", 2))));

        var sections = table.sections();

        assertEquals(
                List.of("urban", "rural", "total"),
                sections.stream().map(Section::heading).toList());
        assertEquals(List.of("11:3", "12:3"), cells(table, sections.getFirst()));
        assertEquals(List.of("11:9", "11:7", "31:2"), cells(table, sections.get(1)));
        assertEquals(List.of("11:12"), cells(table, sections.getLast()));
    }

    @Test
    void withoutABreakdownEachSectionIsOneLine() {
        var table = NearPoorMovementReport.of(lines(null, null));

        assertEquals(
                List.of(1, 1, 1),
                table.sections().stream().map(section -> section.rows().size()).toList());
        assertEquals(
                table.columns().size(),
                table.sections().getFirst().rows().getFirst().size());
        assertEquals(3, table.rows().size());
    }

    /** Code and end of each row. */
    private static List<String> cells(MovementReport table, Section section) {
        int end = table.columns().indexOf("end");
        return section.rows().stream()
                .map(row -> row.getFirst() + ":" + row.get(end))
                .toList();
    }

    private static MovementLines lines(List<MovementLines.Pair> urban, List<MovementLines.Pair> rural) {
        var head = new ReportHead(
                new AreaName("11", "Điện Biên"),
                2018,
                "as-reported",
                "59-2015",
                "decided",
                null,
                Knowledge.of(Optional.empty()));
        return new MovementLines(
                head,
                false,
                pair("11", 12),
                null,
                List.of(
                        new MovementLines.Group(Residence.URBAN, pair("11", 3), urban),
                        new MovementLines.Group(Residence.RURAL, pair("11", 9), rural)),
                null);
    }

    private static MovementLines.Pair pair(String code, long end) {
        var line = new Line();
        line.add(Flow.END, end);
        return new MovementLines.Pair(new AreaName(code, "Đơn vị " + code), line, new Line());
    }
}
