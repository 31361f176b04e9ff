package vn.vuonlen.reporting.figure.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReport.OfProject;
import vn.vuonlen.reporting.funding.FundingReports;

/** The money of a year by project of its programmes. */
@ApplicationScoped
public class MoneyByProject implements MoneyFigure {

    private static final Message TITLE = new Message("Theo dự án", "By project");
    private static final Message HEAD = new Message("Chương trình: dự án", "Programme: project");
    private static final Message NO_PROJECT = new Message("không thuộc dự án nào", "of no project");
    private static final Message UNKNOWN = new Message("chưa rõ dự án", "project not known");

    private final FundingReports reports;

    @Inject
    MoneyByProject(FundingReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "money-by-project";
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
        return report.byProject().stream()
                .map(of -> MoneyLine.of(programme(report, of, asked) + ": " + project(of, asked), of.stages()))
                .toList();
    }

    private static String programme(FundingReport report, OfProject project, FigureRequest asked) {
        return report.byProgramme().stream()
                .filter(of -> of.programme().equals(project.programme()))
                .map(of -> MoneyLine.named(of.name(), asked.language()))
                .findFirst()
                .orElse(project.programme());
    }

    private static String project(OfProject project, FigureRequest asked) {
        if (project.project() == null) {
            return asked.language().of(UNKNOWN);
        }
        return project.name() == null
                ? asked.language().of(NO_PROJECT)
                : MoneyLine.named(project.name(), asked.language());
    }
}
