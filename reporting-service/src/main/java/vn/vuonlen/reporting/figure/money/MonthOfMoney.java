package vn.vuonlen.reporting.figure.money;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReport.OfMonth;

/**
 * What was disbursed in a month.
 *
 * @param outside whether the month is not one of the fiscal year
 */
record MonthOfMoney(YearMonth month, BigInteger disbursed, boolean outside) {

    /** Every month from January, or one before it, to the last with a disbursement; those between without one have 0. */
    static List<MonthOfMoney> of(FundingReport report) {
        var known = new TreeMap<YearMonth, BigInteger>();
        report.byMonth().stream()
                .filter(of -> of.month() != null)
                .forEach(of -> known.put(YearMonth.parse(of.month()), of.disbursed()));
        var months = new ArrayList<MonthOfMoney>();
        if (!known.isEmpty()) {
            var january = YearMonth.of(report.year(), 1);
            var from = known.firstKey().isBefore(january) ? known.firstKey() : january;
            for (var month = from; !month.isAfter(known.lastKey()); month = month.plusMonths(1)) {
                months.add(new MonthOfMoney(
                        month, known.getOrDefault(month, BigInteger.ZERO), month.getYear() != report.year()));
            }
        }
        return months;
    }

    /** What was disbursed in a month that is not known; empty if there is nothing. */
    static Optional<BigInteger> unknown(FundingReport report) {
        return report.byMonth().stream()
                .filter(of -> of.month() == null)
                .map(OfMonth::disbursed)
                .findFirst();
    }
}
