package vn.vuonlen.reporting.figure.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.need.NeedReport;
import vn.vuonlen.reporting.need.NeedReport.AreaRow;
import vn.vuonlen.reporting.picture.Scatter;

/** The parts of an area of which it is known what was allocated for each poor household, from the most to the least. */
record RankedNeeds(List<AreaRow> all) {

    private static final Message POOR = new Message("Số hộ nghèo", "Poor households");
    private static final Message PER_HOUSEHOLD =
            new Message("Triệu đồng một hộ nghèo", "Million đồng per poor household");
    private static final Message POINT =
            new Message("{0} hộ nghèo, {1} triệu đồng một hộ", "{0} poor households, {1} million đồng each");

    static RankedNeeds of(NeedReport report) {
        return new RankedNeeds(
                report.areas() == null
                        ? List.of()
                        : report.areas().stream()
                                .filter(row -> perHousehold(row) != null)
                                .sorted(Comparator.comparing(RankedNeeds::perHousehold)
                                        .reversed()
                                        .thenComparing(row -> row.area().code()))
                                .toList());
    }

    static BigInteger perHousehold(AreaRow row) {
        return row.need().allocatedPerPoorHouseholdDong();
    }

    AreaRow most() {
        return all.getFirst();
    }

    AreaRow least() {
        return all.getLast();
    }

    /** Whether none has more than another. */
    boolean isLevel() {
        return all.size() < 2 || perHousehold(most()).equals(perHousehold(least()));
    }

    /** With the names of those that have the most, the least, and the most poor households. */
    Scatter scatter(String label, Language language) {
        var poorest = all.stream().max(Comparator.comparing(row -> row.need().poor()));
        var named = List.of(most(), least(), poorest.orElseThrow());
        return new Scatter(
                label,
                new Scatter.Axis(language.of(POOR), poor -> language.count(poor.longValue())),
                new Scatter.Axis(language.of(PER_HOUSEHOLD), dong -> language.millionDecimal(dong.toBigInteger())),
                all.stream()
                        .map(row -> point(row, named.contains(row), language))
                        .toList());
    }

    private static Scatter.Point point(AreaRow row, boolean named, Language language) {
        return new Scatter.Point(
                row.area().name(),
                BigDecimal.valueOf(row.need().poor()),
                new BigDecimal(perHousehold(row)),
                language.of(POINT.with(language.count(row.need().poor()), language.millionDecimal(perHousehold(row)))),
                named);
    }
}
