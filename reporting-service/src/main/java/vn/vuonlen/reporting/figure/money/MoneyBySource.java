package vn.vuonlen.reporting.figure.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;

/** The money of a year by where it comes from: the central or the local budget, enterprises, the community, loans and grants. */
@ApplicationScoped
public class MoneyBySource implements MoneyFigure {

    private static final Message TITLE = new Message("Theo nguồn vốn", "By source");
    private static final Message HEAD = new Message("Nguồn vốn", "Source");

    private final FundingReports reports;

    @Inject
    MoneyBySource(FundingReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "money-by-source";
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
        return report.bySource().stream()
                .map(of -> MoneyLine.of(
                        Headings.value("value", of.source())
                                .map(asked.language()::of)
                                .orElse(of.source()),
                        of.stages()))
                .toList();
    }
}
