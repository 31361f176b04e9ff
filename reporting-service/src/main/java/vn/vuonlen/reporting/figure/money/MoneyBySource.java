package vn.vuonlen.reporting.figure.money;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;

/** The money of a year by where it comes from: the central or the local budget, enterprises, the community, loans and grants. */
@Singleton
public class MoneyBySource extends MoneyFigure {

    private static final Message TITLE = new Message("Theo nguồn vốn", "By source");
    private static final Message LINE = new Message("Nguồn vốn", "Source");

    @Inject
    MoneyBySource(FundingReports reports) {
        super(reports, "money-by-source", TITLE, LINE);
    }

    @Override
    List<MoneyLine> lines(FundingReport report, FigureRequest asked) {
        return report.bySource().stream()
                .map(of -> MoneyLine.coded(of.source(), of.stages(), asked.language()))
                .toList();
    }
}
