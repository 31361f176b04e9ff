package vn.vuonlen.reporting.funding;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.funding.FundingReport.Name;
import vn.vuonlen.reporting.provenance.YearsWithSome;

/** The money of a year, by area and each dimension of the report. */
record YearMoney(List<MoneySum> sums) {

    record FundedProgramme(String code, Name name) {}

    /** @param code {@code none}, which is no code, of money of no project; null if it is not known of which it is */
    record FundedProject(String programme, String code, Name name) {}

    /** @param month null if it is not known, and of what is not disbursed */
    record MoneySum(
            UUID area,
            FundedProgramme programme,
            FundedProject project,
            String source,
            String capitalType,
            YearMonth month,
            Stages stages) {}

    /** Until the event of its programme arrives, it is unknown whether money is against poverty: it is left out. */
    private static final String OF_YEAR = """
            SELECT m.area_id, p.code, p.name_vi, p.name_en,
                CASE WHEN b.budget_id IS NOT NULL THEN coalesce(b.code, 'none') END, b.name_vi, b.name_en,
                m.source, m.capital_type, to_char(m.disbursed_on, 'YYYY-MM'),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'BUDGETED'), 0),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'ALLOCATED'), 0),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'DISBURSED'), 0)
            FROM money m JOIN programme p ON p.id = m.programme_id
            LEFT JOIN budget_project b ON b.budget_id = m.budget_id
            WHERE m.year = ? AND (p.poverty OR ?)
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            ORDER BY 2, 5, 8, 9, 10""";

    private static final String YEARS = """
            SELECT DISTINCT m.year, m.area_id FROM money m JOIN programme p ON p.id = m.programme_id WHERE p.poverty OR ?""";

    /** The years in which a province has money. */
    static YearsWithSome years(Connection connection, AreaHistory areas, Area province, boolean allProgrammes)
            throws SQLException {
        try (var statement = connection.prepareStatement(YEARS)) {
            statement.setBoolean(1, allProgrammes);
            return YearsWithSome.of(
                    statement.executeQuery(), areas, (map, area) -> areas.within(map.locate(area), province.id()));
        }
    }

    static YearMoney read(Connection connection, int year, boolean allProgrammes) throws SQLException {
        try (var statement = connection.prepareStatement(OF_YEAR)) {
            statement.setInt(1, year);
            statement.setBoolean(2, allProgrammes);
            var rows = statement.executeQuery();
            var sums = new ArrayList<MoneySum>();
            while (rows.next()) {
                String programme = rows.getString(2);
                String month = rows.getString(10);
                sums.add(new MoneySum(
                        rows.getObject(1, UUID.class),
                        new FundedProgramme(programme, new Name(rows.getString(3), rows.getString(4))),
                        new FundedProject(programme, rows.getString(5), name(rows.getString(6), rows.getString(7))),
                        rows.getString(8),
                        rows.getString(9),
                        month == null ? null : YearMonth.parse(month),
                        new Stages(dong(rows, 11), dong(rows, 12), dong(rows, 13))));
            }
            return new YearMoney(sums);
        }
    }

    private static Name name(String vi, String en) {
        return vi == null ? null : new Name(vi, en);
    }

    private static BigInteger dong(ResultSet rows, int column) throws SQLException {
        return rows.getBigDecimal(column).toBigIntegerExact();
    }

    YearMoney of(Predicate<UUID> area) {
        return new YearMoney(sums.stream().filter(s -> area.test(s.area())).toList());
    }

    YearMoney disbursed() {
        return new YearMoney(
                sums.stream().filter(s -> s.stages().disbursed().signum() != 0).toList());
    }

    Stages total() {
        return sums.stream().map(MoneySum::stages).reduce(Stages.NOTHING, Stages::plus);
    }

    <K> Map<K, Stages> by(Function<MoneySum, K> dimension) {
        var by = new LinkedHashMap<K, Stages>();
        sums.forEach(s -> by.merge(dimension.apply(s), s.stages(), Stages::plus));
        return by;
    }
}
