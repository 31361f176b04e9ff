package vn.vuonlen.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.ReportHead;
import vn.vuonlen.reporting.query.ReportQuery;

/** What a reader asked for, of a province and year that tests make up, and what every report of it has. */
public final class FigureRequests {

    public static final AreaName PROVINCE = new AreaName("mu", "Tỉnh mẫu");
    public static final int YEAR = 2018;
    public static final Knowledge KNOWLEDGE = new Knowledge(null, List.of());
    public static final ReportHead HEAD =
            new ReportHead(PROVINCE, YEAR, "as-reported", "59-2015", "decided", null, KNOWLEDGE);
    public static final AsOf AS_OF = new AsOf(null, Map.of(), List.of(), LocalDate.of(YEAR, 12, 31));

    private static final Area AREA = new Area(
            UUID.randomUUID(),
            PROVINCE.code(),
            PROVINCE.name(),
            AreaLevel.PROVINCE,
            null,
            null,
            LocalDate.of(2015, 1, 1),
            null);

    private FigureRequests() {}

    public static FigureRequest in(Language language) {
        return new FigureRequest(
                ReportQuery.of(PROVINCE.code(), YEAR),
                new AreaHistory(List.of(AREA), List.of(), List.of()),
                AREA,
                List.of(YEAR),
                ReaderOptions.NONE,
                language,
                "");
    }

    public static AreaName district(String suffix) {
        return new AreaName(PROVINCE.code() + suffix, "Huyện " + suffix);
    }

    public static String english(Message sentence) {
        return Language.EN.of(sentence);
    }

    /** The cells of a table, row by row, the total last. */
    public static List<List<String>> texts(FigureTable table) {
        var rows = new ArrayList<>(table.rows());
        if (table.total() != null) {
            rows.add(table.total());
        }
        return rows.stream()
                .map(row -> row.cells().stream().map(FigureTable.Cell::text).toList())
                .toList();
    }
}
