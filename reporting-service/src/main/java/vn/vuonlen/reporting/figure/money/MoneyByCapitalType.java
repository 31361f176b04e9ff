package vn.vuonlen.reporting.figure.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;

/** The money of a year by capital type: for investment, or recurrent. */
@ApplicationScoped
public class MoneyByCapitalType implements MoneyFigure {

    private static final Message TITLE = new Message("Theo loại vốn", "By capital type");
    private static final Message HEAD = new Message("Loại vốn", "Capital type");

    private final FundingReports reports;

    @Inject
    MoneyByCapitalType(FundingReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "money-by-capital-type";
    }

    @Override
    public FundingReports reports() {
        return reports;
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Message head() {
        return HEAD;
    }

    @Override
    public List<MoneyLine> lines(FundingReport report, FigureRequest asked) {
        return report.byCapitalType().stream()
                .map(of -> MoneyLine.of(
                        Headings.value("value", of.capitalType())
                                .map(asked.language()::of)
                                .orElse(of.capitalType()),
                        of.stages()))
                .toList();
    }
}
