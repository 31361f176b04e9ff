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
record YearMoney(List<MoneySum> sums) {

    record FundedProgramme(String code, Name name) {}

    record MoneySum(UUID area, FundedProgramme programme, String source, String capitalType, Stages stages) {}

    /** Until the event of its programme arrives, it is unknown whether money is against poverty: it is left out. */
    private static final String OF_YEAR = """
            SELECT m.area_id, p.code, p.name_vi, p.name_en, m.source, m.capital_type,
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'BUDGETED'), 0),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'ALLOCATED'), 0),
                coalesce(sum(m.amount) FILTER (WHERE m.stage = 'DISBURSED'), 0)
            FROM money m JOIN programme p ON p.id = m.programme_id
            WHERE m.year = ? AND (p.poverty OR ?)
            GROUP BY 1, 2, 3, 4, 5, 6
            ORDER BY 2, 5, 6""";

    static YearMoney read(Connection connection, int year, boolean allProgrammes) throws SQLException {
        try (var statement = connection.prepareStatement(OF_YEAR)) {
            statement.setInt(1, year);
            statement.setBoolean(2, allProgrammes);
            var rows = statement.executeQuery();
            var sums = new ArrayList<MoneySum>();
            while (rows.next()) {
                sums.add(new MoneySum(
                        rows.getObject(1, UUID.class),
                        new FundedProgramme(rows.getString(2), new Name(rows.getString(3), rows.getString(4))),
                        rows.getString(5),
                        rows.getString(6),
                        new Stages(dong(rows, 7), dong(rows, 8), dong(rows, 9))));
            }
            return new YearMoney(sums);
        }
    }

    private static BigInteger dong(ResultSet rows, int column) throws SQLException {
        return rows.getBigDecimal(column).toBigIntegerExact();
    }

    YearMoney of(Predicate<UUID> area) {
        return new YearMoney(sums.stream().filter(s -> area.test(s.area())).toList());
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
