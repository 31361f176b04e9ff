package vn.vuonlen.reporting.figure.money;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReport.OfProject;
import vn.vuonlen.reporting.funding.FundingReports;

/** The money of a year by project of its programmes. */
@Singleton
public class MoneyByProject extends MoneyFigure {

    private static final Message TITLE = new Message("Theo dự án", "By project");
    private static final Message LINE = new Message("Chương trình: dự án", "Programme: project");
    private static final Message NO_PROJECT = new Message("không thuộc dự án nào", "of no project");
    private static final Message UNKNOWN = new Message("chưa rõ dự án", "project not known");

    @Inject
    MoneyByProject(FundingReports reports) {
        super(reports, "money-by-project", TITLE, LINE);
    }

    @Override
    List<MoneyLine> lines(FundingReport report, FigureRequest asked) {
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
