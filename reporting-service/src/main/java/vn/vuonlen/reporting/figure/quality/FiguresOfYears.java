package vn.vuonlen.reporting.figure.quality;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.comparison.ComparisonReports;
import vn.vuonlen.reporting.comparison.SeriesNote;
import vn.vuonlen.reporting.comparison.SeriesReport;
import vn.vuonlen.reporting.comparison.SeriesReport.OfYear;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.provenance.ReviewDecision;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.provenance.YearReviews;

/** Of each year whether there are figures and where they are from: a review here, an import, by which decision and standard. */
@ApplicationScoped
public class FiguresOfYears implements FigureKind<YearsInReview> {

    private static final Message TITLE = new Message("Số liệu từng năm", "The figures of each year");
    private static final Message CAPTION = new Message(
            "{0}: nguồn số liệu, chuẩn nghèo và quyết định từng năm",
            "{0}: where the figures of each year are from, by which standard and decision");
    private static final Message SENTENCE = new Message(
            "Có số liệu của {0} trong {1} năm; {2} năm rà soát trên hệ thống, {3} năm nhập từ nguồn khác.",
            "{0} of {1} years have figures: {2} from reviews made here, {3} imported.");
    private static final List<Message> HEADS = List.of(
            new Message("Năm", "Year"),
            new Message("Số liệu", "Figures"),
            new Message("Chuẩn nghèo", "Poverty standard"),
            new Message("Quyết định", "Decision"),
            new Message("Ghi chú", "Notes"));
    private static final Message REVIEWED = new Message("Kỳ rà soát", "Review");
    private static final Message IMPORTED = new Message("Nhập từ nguồn khác", "Imported");
    private static final Message NONE = new Message("Không có", "None");
    private static final Message DECISION = new Message("{0} ngày {1}", "{0} of {1}");

    private final ComparisonReports reports;
    private final Snapshots snapshots;

    @Inject
    FiguresOfYears(ComparisonReports reports, Snapshots snapshots) {
        this.reports = reports;
        this.snapshots = snapshots;
    }

    @Override
    public String id() {
        return "years";
    }

    @Override
    public YearsInReview read(FigureRequest asked) throws SQLException {
        return snapshots.read(connection -> read(connection, asked));
    }

    private YearsInReview read(Connection connection, FigureRequest asked) throws SQLException {
        SeriesReport series = reports.series(asked.query()).content();
        var decisions = new HashMap<Integer, ReviewDecision>();
        for (OfYear of : series.years()) {
            if (of.status() != null) {
                var query = asked.query();
                var reviews = YearReviews.of(
                        connection, asked.areas(), asked.area(), of.year(), query.status(), query.asKnownOn());
                ReviewDecision.of(connection, reviews).ifPresent(decision -> decisions.put(of.year(), decision));
            }
        }
        return new YearsInReview(series, decisions);
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(
                "series", asked.query(), Set.of("area", "year", "designation", "boundaries", "status", "asKnownOn"));
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(YearsInReview report, FigureRequest asked) {
        var years = report.years();
        long some = years.stream().filter(FiguresOfYears::isSome).count();
        long imported = years.stream().filter(FiguresOfYears::isImported).count();
        return Optional.of(SENTENCE.with(some, (long) years.size(), some - imported, imported));
    }

    private static boolean isSome(OfYear of) {
        return of.households() != null;
    }

    private static boolean isImported(OfYear of) {
        return of.notes().contains(SeriesNote.IMPORTED);
    }

    @Override
    public Optional<Picture> picture(YearsInReview report, FigureRequest asked) {
        return Optional.empty();
    }

    @Override
    public FigureTable table(YearsInReview report, FigureRequest asked) {
        var language = asked.language();
        return new FigureTable(
                language.of(CAPTION.with(report.area().name())),
                HEADS.stream().map(words -> new Head(language.of(words), false)).toList(),
                report.years().stream().map(of -> row(report, of, asked)).toList(),
                null);
    }

    private static Row row(YearsInReview report, OfYear of, FigureRequest asked) {
        var language = asked.language();
        var kind = isImported(of) ? IMPORTED : isSome(of) ? REVIEWED : NONE;
        String decision = report.decision(of)
                .map(by -> language.of(DECISION.with(by.number(), language.date(by.date()))))
                .orElse(ReportTable.UNKNOWN);
        String standard = of.standard() == null
                ? ReportTable.UNKNOWN
                : Headings.value("standard", of.standard()).map(language::of).orElse(of.standard());
        String notes = of.notes().stream()
                .filter(note -> note != SeriesNote.IMPORTED)
                .map(note -> language.of(SeriesNoteWords.of(note)))
                .collect(joining("; "));
        return new Row(List.of(
                Cell.text(Integer.toString(of.year())),
                Cell.text(language.of(kind)),
                Cell.text(standard),
                Cell.text(decision),
                Cell.text(notes)));
    }
}
