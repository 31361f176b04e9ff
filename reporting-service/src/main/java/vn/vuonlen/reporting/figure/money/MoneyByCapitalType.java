package vn.vuonlen.reporting.figure.money;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;

/** The money of a year by capital type: for investment, or recurrent. */
@Singleton
public class MoneyByCapitalType extends MoneyFigure {

    private static final Message TITLE = new Message("Theo loại vốn", "By capital type");
    private static final Message LINE = new Message("Loại vốn", "Capital type");

    @Inject
    MoneyByCapitalType(FundingReports reports) {
        super(reports, "money-by-capital-type", TITLE, LINE);
    }

    @Override
    List<MoneyLine> lines(FundingReport report, FigureRequest asked) {
        return report.byCapitalType().stream()
                .map(of -> MoneyLine.coded(of.capitalType(), of.stages(), asked.language()))
                .toList();
    }
}
