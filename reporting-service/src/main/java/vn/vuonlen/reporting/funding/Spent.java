package vn.vuonlen.reporting.funding;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.vuonlen.reporting.funding.FundingReport.Name;

/** The money of a year, by area and each dimension of the report. */
record Spent(List<Sum> sums) {

    record Programme(String code, Name name) {}

    record Sum(UUID area, Programme programme, String source, String capitalType, Stages stages) {}

    /** Money of a programme not heard of yet is of no known kind and waits for it. */
    private static final String OF_YEAR = """
            SELECT m.area_id, p.code, p.name_vi, p.name_en, m.source, m.capital_type,
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'BUDGETED'), 0),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'ALLOCATED'), 0),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'DISBURSED'), 0)
            FROM money m JOIN programme p ON p.id = m.programme_id
            WHERE m.year = ? AND (p.poverty OR ?)
            GROUP BY 1, 2, 3, 4, 5, 6
            ORDER BY 2, 5, 6""";

    static Spent read(Connection connection, int year, boolean allProgrammes) throws SQLException {
        try (var statement = connection.prepareStatement(OF_YEAR)) {
            statement.setInt(1, year);
            statement.setBoolean(2, allProgrammes);
            var rows = statement.executeQuery();
            var sums = new ArrayList<Sum>();
            while (rows.next()) {
                sums.add(new Sum(
                        rows.getObject(1, UUID.class),
                        new Programme(rows.getString(2), new Name(rows.getString(3), rows.getString(4))),
                        rows.getString(5),
                        rows.getString(6),
                        new Stages(dong(rows, 7), dong(rows, 8), dong(rows, 9))));
            }
            return new Spent(sums);
        }
    }

    private static BigInteger dong(ResultSet rows, int column) throws SQLException {
        return rows.getBigDecimal(column).toBigIntegerExact();
    }

    Spent of(Predicate<UUID> area) {
        return new Spent(sums.stream().filter(s -> area.test(s.area())).toList());
    }

    Stages total() {
        return sums.stream().map(Sum::stages).reduce(Stages.NOTHING, Stages::plus);
    }

    <K> Map<K, Stages> by(Function<Sum, K> dimension) {
        var by = new LinkedHashMap<K, Stages>();
        sums.forEach(s -> by.merge(dimension.apply(s), s.stages(), Stages::plus));
        return by;
    }
}
