package vn.vuonlen.reporting.figure.money;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.query.ReportQuery;

/** The money of a year by district or commune, and what is of none of them. */
@Singleton
public class MoneyByPart extends MoneyFigure {

    private static final Message TITLE = new Message("Theo đơn vị hành chính và khâu", "By area and stage");
    private static final Message LINE = new Message("Đơn vị hành chính", "Area");
    private static final Message UNDIVIDED =
            new Message("{0}: chưa giao cho đơn vị nào bên dưới", "{0}: not given to any area below");

    @Inject
    MoneyByPart(FundingReports reports) {
        super(reports, "money-by-area", TITLE, LINE);
    }

    @Override
    ReportQuery query(FigureRequest asked) {
        return asked.byParts();
    }

    @Override
    public Optional<Picture> picture(FundingReport report, FigureRequest asked) {
        return Optional.of(new MoneyLines(parts(report, asked), asked.language()).barsOfParts(caption(report, asked)));
    }

    private static List<MoneyLine> parts(FundingReport report, FigureRequest asked) {
        return report.areas().stream()
                .map(of ->
                        new MoneyLine(of.area().name(), asked.pageOf(of.area().code()), of.stages()))
                .toList();
    }

    @Override
    List<MoneyLine> lines(FundingReport report, FigureRequest asked) {
        var lines = new ArrayList<>(parts(report, asked));
        if (isSome(report.undivided())) {
            lines.add(MoneyLine.of(
                    asked.language().of(UNDIVIDED.with(report.area().name())), report.undivided()));
        }
        return lines;
    }

    private static boolean isSome(Stages stages) {
        return List.of(stages.budgeted(), stages.allocated(), stages.disbursed()).stream()
                .anyMatch(amount -> !amount.equals(BigInteger.ZERO));
    }
}
