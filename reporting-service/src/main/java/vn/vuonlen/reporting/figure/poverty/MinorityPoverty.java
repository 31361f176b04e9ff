package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.poverty.Rate;

/** The poverty rate of ethnic-minority households beside that of all. */
@ApplicationScoped
public class MinorityPoverty implements FigureKind<PovertyReport> {

    static final Message WITHHELD = new Message(
            "Dấu – ở hộ dân tộc thiểu số là không được công bố, để không ai nhận ra một hộ nào, hoặc không có hộ nào.",
            "A dash for ethnic minorities: not public so that nobody can recognise a household, or there are none.");

    private static final Message TITLE =
            new Message("Hộ dân tộc thiểu số và tất cả các hộ", "Ethnic-minority households and all households");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: tỷ lệ hộ nghèo của hộ dân tộc thiểu số và của tất cả các hộ",
            "{0}, {1}: the poverty rate of ethnic-minority households and of all households");
    private static final Message MINORITY = new Message("Hộ dân tộc thiểu số", "Ethnic-minority households");
    private static final Message ALL = new Message("Tất cả các hộ", "All households");
    private static final Message SENTENCE = new Message(
            "{0} hộ dân tộc thiểu số là hộ nghèo, so với {1} của tất cả các hộ; trong số hộ nghèo, hộ dân tộc thiểu số chiếm"
                    + " {2}.",
            "{0} of ethnic-minority households are poor, against {1} of all households; they are {2} of the poor.");

    private final PovertyReports reports;

    @Inject
    MinorityPoverty(PovertyReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "minorities";
    }

    @Override
    public PovertyReport read(FigureRequest asked) throws SQLException {
        return reports.report(asked.query()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("poverty", asked.query(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(PovertyReport report, FigureRequest asked) {
        var figures = report.figures();
        var minority = figures.ethnicMinority();
        if (minority.poorRate() == null || figures.poor() == 0) {
            return Optional.empty();
        }
        var language = asked.language();
        return Optional.of(SENTENCE.with(
                language.percent(minority.poorRate()),
                language.percent(figures.poorRate()),
                language.percent(Rate.of(minority.poor(), figures.poor()))));
    }

    @Override
    public Optional<Picture> picture(PovertyReport report, FigureRequest asked) {
        var minority = report.figures().ethnicMinority().poorRate();
        return minority == null
                ? Optional.empty()
                : Optional.of(new BarChart(
                        asked.language().of(caption(report)),
                        List.of(asked.language().of(PovertyMeasure.POOR_RATE.title())),
                        List.of(
                                bar(MINORITY, minority, asked),
                                bar(ALL, report.figures().poorRate(), asked))));
    }

    private static BarChart.Row bar(Message name, BigDecimal rate, FigureRequest asked) {
        return new BarChart.Row(
                asked.language().of(name),
                List.of(new Bar(rate, asked.language().percent(rate))));
    }

    @Override
    public FigureTable table(PovertyReport report, FigureRequest asked) {
        return ReportTable.of(report, asked)
                .columns(
                        "areaName",
                        "households",
                        "poor",
                        "poorRate",
                        "ethnicMinorityHouseholds",
                        "ethnicMinorityPoor",
                        "ethnicMinorityPoorRate")
                .captioned(caption(report));
    }

    private static Message caption(PovertyReport report) {
        return CAPTION.with(report.area().name(), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(PovertyReport report, FigureRequest asked) {
        return report.figures().ethnicMinority().poorRate() == null ? List.of(WITHHELD) : List.of(RateNotes.ROUNDED);
    }
}
