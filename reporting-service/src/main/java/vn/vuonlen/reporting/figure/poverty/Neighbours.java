package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.query.ReportQuery;

/** An area among those that are in the same area above: which rank its poverty rate has. */
@ApplicationScoped
public class Neighbours implements FigureKind<PovertyReport> {

    private static final Message TITLE =
            new Message("So với các đơn vị cùng cấp trong {0}", "Among its neighbours in {0}");
    private static final Message CAPTION = new Message(
            "Các đơn vị trong {0}, năm {1}: tỷ lệ hộ nghèo từ cao đến thấp",
            "The areas of {0} in {1}, from the highest poverty rate to the lowest");
    private static final Message SENTENCE = new Message(
            "{0} có tỷ lệ hộ nghèo {1}, đứng thứ {2} từ cao xuống trong {3} đơn vị; bình quân của {4} là {5}.",
            "The poverty rate of {0} is {1}, number {2} from the highest of {3}; that of {4} as a whole is {5}.");

    private final PovertyReports reports;

    @Inject
    Neighbours(PovertyReports reports) {
        this.reports = reports;
    }

    /** The area above, in which it is compared; empty for a province. */
    public static Optional<Area> above(FigureRequest asked) {
        return asked.areas().area(asked.area().parentId());
    }

    @Override
    public String id() {
        return "neighbours";
    }

    @Override
    public PovertyReport read(FigureRequest asked) throws SQLException {
        return reports.report(query(asked)).content();
    }

    private static ReportQuery query(FigureRequest asked) {
        return asked.query()
                .of(above(asked).orElseThrow().code())
                .by(asked.area().level());
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("poverty", query(asked), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(above(asked).orElseThrow().name());
    }

    @Override
    public Optional<Message> sentence(PovertyReport report, FigureRequest asked) {
        var ranking = new AreaRanking(report, asked.language());
        var language = asked.language();
        return ranking.row(asked.area().code())
                .filter(row -> row.figures().poorRate() != null)
                .map(row -> SENTENCE.with(
                        row.area().name(),
                        language.percent(row.figures().poorRate()),
                        ranking.rank(row),
                        (long) ranking.known().size(),
                        report.area().name(),
                        language.percent(report.figures().poorRate())));
    }

    @Override
    public Optional<Picture> picture(PovertyReport report, FigureRequest asked) {
        return Optional.of(new AreaRanking(report, asked.language())
                .picture(asked.language().of(caption(report)), asked.area().code()));
    }

    @Override
    public FigureTable table(PovertyReport report, FigureRequest asked) {
        return ReportTable.of(report, asked)
                .columns("areaName", "households", "poor", "poorRate", "nearPoorRate", "changePoorRatePoints")
                .bars("poorRate", BigDecimal.valueOf(100))
                .captioned(caption(report));
    }

    private static Message caption(PovertyReport report) {
        return CAPTION.with(report.area().name(), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(PovertyReport report, FigureRequest asked) {
        return List.of(RateNotes.ROUNDED);
    }
}
