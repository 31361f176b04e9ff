package vn.vuonlen.reporting.figure.money;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.language.Language;

/** The money against poverty of an area and a year by programme: what was budgeted, allocated and disbursed. */
@Singleton
public class MoneyByProgramme extends MoneyFigure {

    private static final Message TITLE = new Message("Nguồn lực theo chương trình, năm {0}", "Money by programme, {0}");
    private static final Message LINE = new Message("Chương trình", "Programme");
    private static final Message DISBURSED = new Message(
            "Đã giải ngân {0} triệu đồng trong {1} triệu đồng được phân bổ ({2}).",
            "{0} of {1} million đồng allocated were disbursed ({2}).");
    private static final Message NOT_ALLOCATED =
            new Message("Dự toán {0} triệu đồng, chưa phân bổ.", "{0} million đồng were budgeted, none allocated.");
    private static final Message LARGEST =
            new Message(" Chương trình được phân bổ nhiều nhất: {0}.", " The programme with the most allocated: {0}.");

    @Inject
    MoneyByProgramme(FundingReports reports) {
        super(reports, "money-by-programme", TITLE, LINE);
    }

    @Override
    List<MoneyLine> lines(FundingReport report, FigureRequest asked) {
        return report.byProgramme().stream()
                .map(of -> MoneyLine.of(MoneyLine.named(of.name(), asked.language()), of.stages()))
                .toList();
    }

    @Override
    public Optional<Message> sentence(FundingReport report, FigureRequest asked) {
        var language = asked.language();
        var total = report.stages();
        if (total.disbursedShare() == null) {
            return Optional.of(NOT_ALLOCATED.with(language.million(total.budgeted())));
        }
        var disbursed = DISBURSED.with(
                language.million(total.disbursed()),
                language.million(total.allocated()),
                language.percent(total.disbursedShare()));
        return Optional.of(
                report.byProgramme().size() < 2 ? disbursed : disbursed.then(LARGEST.with(largest(report, language))));
    }

    /** All that have as much. */
    private static String largest(FundingReport report, Language language) {
        var most = report.byProgramme().stream()
                .map(of -> of.stages().allocated())
                .max(BigInteger::compareTo)
                .orElseThrow();
        return report.byProgramme().stream()
                .filter(of -> of.stages().allocated().equals(most))
                .map(of -> MoneyLine.named(of.name(), language))
                .collect(joining(", "));
    }
}
