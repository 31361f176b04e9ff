package vn.vuonlen.reporting.figure.survey;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReport;
import vn.vuonlen.reporting.distribution.DistributionReports;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.picture.Picture;

/** What the households of an area answered to a question of the survey, or were found to be. */
abstract class SurveyFigure implements FigureKind<DistributionReport> {

    private static final Message CAPTION = new Message("{0}: {1}, năm {2}", "{0}: {1}, {2}");

    private final DistributionReports reports;
    private final Characteristic of;
    private final AnswerWords words;

    SurveyFigure(DistributionReports reports, Characteristic of, AnswerWords words) {
        this.reports = reports;
        this.of = of;
        this.words = words;
    }

    @Override
    public String id() {
        return words.id();
    }

    @Override
    public DistributionReport read(FigureRequest asked) throws SQLException {
        return reports.report(of, asked.query()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(of.slug(), asked.query(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return words.title();
    }

    @Override
    public Optional<Message> sentence(DistributionReport report, FigureRequest asked) {
        var answers = new RankedAnswers(report.classes(), asked.language());
        var most = answers.mostFrequent();
        if (most.isEmpty() || most.getFirst().counts().getFirst().percent() == null) {
            return Optional.empty();
        }
        var language = asked.language();
        return Optional.of(words.most()
                .with(
                        RankedAnswers.quoted(most),
                        language.percent(most.getFirst().counts().getFirst().percent()),
                        language.count(report.classes().getFirst().asked())));
    }

    @Override
    public Optional<Picture> picture(DistributionReport report, FigureRequest asked) {
        String label = asked.language().of(caption(report, asked));
        return new AnswerBars(new RankedAnswers(report.classes(), asked.language()), label).picture();
    }

    @Override
    public FigureTable table(DistributionReport report, FigureRequest asked) {
        var answers = new RankedAnswers(report.classes(), asked.language());
        return new AnswerTable(of.slug(), answers, words.answer(), caption(report, asked)).table();
    }

    private Message caption(DistributionReport report, FigureRequest asked) {
        return CAPTION.with(report.area().name(), asked.language().of(words.title()), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(DistributionReport report, FigureRequest asked) {
        var notes = new ArrayList<>(
                new AnswerNotes(Integer.toString(report.year()), asked.language()).of(report.classes()));
        if (report.classes().stream().anyMatch(answers -> answers.asked() != null && answers.asked() > 0)) {
            notes.add(words.note());
        }
        return notes;
    }
}
