package vn.vuonlen.reporting.official;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.official.OfficialFigure.Qualifier;
import vn.vuonlen.reporting.official.OfficialFigure.Unit;
import vn.vuonlen.reporting.provenance.YearsWithSome;

/** The stored figures; a file of a year has some hundred. */
final class OfficialFigures {

    private static final String WHOLE_AREA = "ALL";

    private static final String STORE = """
            INSERT INTO official_figure AS f (area_id, year, designation, measure, source, value, qualifier, unit, part_of,
                note, set_by, set_at)
            SELECT n.*, ?, now() FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n
            ON CONFLICT (area_id, year, designation, measure, source) DO UPDATE SET value = excluded.value,
                qualifier = excluded.qualifier, unit = excluded.unit, part_of = excluded.part_of, note = excluded.note,
                set_by = excluded.set_by, set_at = excluded.set_at
            WHERE (f.value, f.qualifier, f.unit, f.part_of, f.note) IS DISTINCT FROM
                (excluded.value, excluded.qualifier, excluded.unit, excluded.part_of, excluded.note)
            RETURNING xmax = 0""";

    private static final String OF_YEAR = """
            SELECT area_id, designation, measure, source, value, qualifier, unit, part_of, note FROM official_figure
            WHERE year = ? ORDER BY designation, measure, source""";

    private static final String YEARS = "SELECT DISTINCT year, area_id FROM official_figure";

    private static final String TAKE_BACK = """
            DELETE FROM official_figure
            WHERE area_id = ? AND year = ? AND designation = ? AND measure = ? AND source = ?""";

    private OfficialFigures() {}

    /** Always in the order of the key, so that two writers cannot deadlock. */
    static StoredFigures store(Connection connection, List<FigureOfArea> figures, String by) throws SQLException {
        var sorted = figures.stream()
                .sorted(Comparator.comparing((FigureOfArea f) -> f.areaId())
                        .thenComparing(f -> f.figure().year())
                        .thenComparing(f -> f.figure().measure())
                        .thenComparing(f -> f.figure().source())
                        .thenComparing(f -> designation(f.figure().designation())))
                .toList();
        try (var statement = connection.prepareStatement(STORE)) {
            statement.setString(1, by);
            ArrayParameters.of(sorted)
                    .column("uuid", FigureOfArea::areaId)
                    .column("int", f -> f.figure().year())
                    .column("text", f -> designation(f.figure().designation()))
                    .column("text", f -> f.figure().measure())
                    .column("text", f -> f.figure().source())
                    .column("numeric", f -> f.figure().value())
                    .column("text", f -> f.figure().qualifier().name())
                    .column("text", f -> f.figure().unit().name())
                    .column("text", f -> f.figure().partOf())
                    .column("text", f -> f.figure().note())
                    .bind(statement, 2);
            int created = 0;
            int changed = 0;
            var rows = statement.executeQuery();
            while (rows.next()) {
                if (rows.getBoolean(1)) {
                    created++;
                } else {
                    changed++;
                }
            }
            return new StoredFigures(created, changed, figures.size() - created - changed);
        }
    }

    /** In the order of designation, measure and source. */
    static List<FigureOfArea> of(Connection connection, AreaHistory areas, int year) throws SQLException {
        try (var statement = connection.prepareStatement(OF_YEAR)) {
            statement.setInt(1, year);
            var rows = statement.executeQuery();
            var figures = new ArrayList<FigureOfArea>();
            while (rows.next()) {
                var area = rows.getObject(1, UUID.class);
                String code = areas.area(area).map(Area::code).orElse(null);
                figures.add(new FigureOfArea(area, figure(rows, code, year)));
            }
            return figures;
        }
    }

    /** The years in which an area, or one of its breakdown, has figures. */
    static YearsWithSome years(Connection connection, AreaHistory areas, Area area, Optional<AreaLevel> breakdown)
            throws SQLException {
        try (var statement = connection.prepareStatement(YEARS)) {
            return YearsWithSome.of(statement.executeQuery(), areas, (map, of) -> map.hasRow(of, area, breakdown));
        }
    }

    /** @return whether it was there */
    static boolean takeBack(Connection connection, UUID area, FigureKey key) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_BACK)) {
            statement.setObject(1, area);
            statement.setInt(2, key.year());
            statement.setString(3, designation(key.designation()));
            statement.setString(4, key.measure());
            statement.setString(5, key.source());
            return statement.executeUpdate() == 1;
        }
    }

    private static OfficialFigure figure(ResultSet row, String area, int year) throws SQLException {
        String designation = row.getString(2);
        BigDecimal value = row.getBigDecimal(5);
        return new OfficialFigure(
                area,
                year,
                designation.equals(WHOLE_AREA) ? null : designation,
                row.getString(3),
                value,
                Qualifier.valueOf(row.getString(6)),
                Unit.valueOf(row.getString(7)),
                row.getString(4),
                row.getString(8),
                row.getString(9));
    }

    private static String designation(String designation) {
        return designation == null ? WHOLE_AREA : designation;
    }
}
