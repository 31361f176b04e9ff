package vn.vuonlen.reporting.figure.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReport;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReports;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;
import vn.vuonlen.reporting.picture.Picture;

/** Of how many households of a year the answer to one question is known, and of how many it is not. */
public record SurveyCoverage(DistributionReports reports, Characteristic question)
        implements FigureKind<DistributionReport> {

    private static final Message CAPTION = new Message(
            "{0}, năm {1}: số hộ đã rõ và chưa rõ câu trả lời",
            "{0}, {1}: households of which the answer is known, and of which it is not");
    private static final Message ALL_KNOWN =
            new Message("Đã rõ câu trả lời của mọi hộ.", "The answers of all households are known.");
    private static final Message UNKNOWN = new Message(
            "Chưa rõ câu trả lời của {0} trong {1} hộ ({2}).",
            "The answers of {0} of {1} households are not known ({2}).");
    private static final Message ALL_WITHHELD = new Message(
            "Số hộ đã rõ, chưa rõ câu trả lời không công bố, vì có câu trả lời của rất ít hộ.",
            "How many answers are known is withheld, since some answers were given by very few households.");
    private static final Message OF_CLASS = new Message("{0}: ", "{0}: ");
    private static final Message CLASS = new Message("Loại hộ", "Households");
    private static final Message ALL = new Message("Tổng số", "All");
    private static final Message ASKED = new Message("Đã rõ", "Known");
    private static final Message NOT_ASKED = new Message("Chưa rõ", "Not known");
    private static final Message WITHHELD = new Message("không công bố", "withheld");
    private static final Message POOR = new Message("Hộ nghèo", "Poor");
    private static final Message NEAR_POOR = new Message("Hộ cận nghèo", "Near-poor");

    @Override
    public String id() {
        return "asked-" + question.slug();
    }

    @Override
    public DistributionReport read(FigureRequest asked) throws SQLException {
        return reports.report(question, asked.query().withoutBreakdown()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(question.slug(), asked.query().withoutBreakdown(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return Headings.report(question.slug());
    }

    /** Of what is not withheld. */
    @Override
    public Optional<Message> sentence(DistributionReport report, FigureRequest asked) {
        var known = report.classes().stream().filter(of -> of.unknown() != null).toList();
        if (known.isEmpty()) {
            return Optional.of(ALL_WITHHELD);
        }
        if (known.stream().allMatch(of -> of.households() == 0)) {
            return Optional.empty();
        }
        var sentence = known(known, asked);
        return Optional.of(
                known.size() == report.classes().size()
                        ? sentence
                        : OF_CLASS.with(named(known.getFirst(), asked)).then(sentence));
    }

    private static Message known(List<ClassAnswers> classes, FigureRequest asked) {
        long all = classes.stream().mapToLong(ClassAnswers::households).sum();
        long unknown = classes.stream().mapToLong(ClassAnswers::unknown).sum();
        if (unknown == 0) {
            return ALL_KNOWN;
        }
        var share = BigDecimal.valueOf(100 * unknown).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return UNKNOWN.with(unknown, all, asked.language().percent(share));
    }

    @Override
    public Optional<Picture> picture(DistributionReport report, FigureRequest asked) {
        if (report.classes().stream().allMatch(of -> of.asked() == null)) {
            return Optional.empty();
        }
        return Optional.of(new BarChart(
                caption(report, asked),
                List.of(asked.language().of(ASKED), asked.language().of(NOT_ASKED)),
                report.classes().stream()
                        .map(of -> new BarChart.Row(
                                named(of, asked), List.of(bar(of.asked(), of, asked), bar(of.unknown(), of, asked))))
                        .toList()));
    }

    private static Bar bar(Long households, ClassAnswers of, FigureRequest asked) {
        return new Bar(households == null ? null : BigDecimal.valueOf(households), text(households, of, asked));
    }

    @Override
    public FigureTable table(DistributionReport report, FigureRequest asked) {
        var language = asked.language();
        return new FigureTable(
                caption(report, asked),
                List.of(
                        new Head(language.of(CLASS), false),
                        new Head(language.of(ALL), true),
                        new Head(language.of(ASKED), true),
                        new Head(language.of(NOT_ASKED), true)),
                report.classes().stream()
                        .map(of -> new Row(List.of(
                                Cell.text(named(of, asked)),
                                Cell.number(language.count(of.households())),
                                Cell.number(text(of.asked(), of, asked)),
                                Cell.number(text(of.unknown(), of, asked)))))
                        .toList(),
                null);
    }

    private static String text(Long households, ClassAnswers of, FigureRequest asked) {
        if (households != null) {
            return asked.language().count(households);
        }
        return Boolean.TRUE.equals(of.suppressed()) ? asked.language().of(WITHHELD) : ReportTable.UNKNOWN;
    }

    private static String named(ClassAnswers of, FigureRequest asked) {
        return asked.language().of(of.livingStandard().equals("POOR") ? POOR : NEAR_POOR);
    }

    private static String caption(DistributionReport report, FigureRequest asked) {
        return asked.language().of(CAPTION.with(report.area().name(), Integer.toString(report.year())));
    }
}
