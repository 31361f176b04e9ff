package vn.vuonlen.reporting.figure.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.disclosure.Disclosure;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** Which figures of an area and its parts are withheld from this reader, and why. */
@ApplicationScoped
public class WithheldFigures implements FigureKind<PovertyReport> {

    private static final Message TITLE = new Message("Số liệu không công bố", "What is withheld");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: đơn vị có số liệu không công bố", "{0}, {1}: areas of which figures are withheld");
    private static final Message SENTENCE = new Message(
            "{0} trong {1} đơn vị có số liệu không công bố.", "Of {1} areas {0} have figures that are withheld.");
    private static final Message NOTHING = new Message(
            "Trong báo cáo hộ nghèo năm này không có số liệu nào bị giữ lại đối với người xem.",
            "Nothing in the poverty report of the year is withheld from this reader.");
    private static final Message WHY = new Message(
            "Số hộ theo dân tộc, tiêu chí nghèo và câu trả lời khảo sát không công bố khi dưới {0} hộ (mà không phải 0),"
                    + " để không ai bị nhận ra; ngưỡng do tỉnh đặt.",
            "Counts by ethnicity, by criterion of poverty and of answers are withheld below {0} households (other than none),"
                    + " so that nobody is recognized; the province sets the threshold.");
    private static final Message ALSO = new Message(
            "Một số đơn vị khác cũng không công bố, vì nếu không thì lấy tổng trừ đi sẽ tính ra được số đã giữ lại.",
            "Other areas are withheld too, since a subtraction from the total would give the withheld count.");
    private static final Message AREA = new Message("Đơn vị hành chính", "Area");
    private static final Message WHAT = new Message("Không công bố", "Withheld");
    private static final Message INCOME = new Message("số hộ nghèo về thu nhập", "households poor by income");
    private static final Message MINORITIES = new Message("số hộ dân tộc thiểu số", "households of ethnic minorities");

    private final PovertyReports reports;
    private final Disclosure disclosure;

    @Inject
    WithheldFigures(PovertyReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @Override
    public String id() {
        return "withheld";
    }

    @Override
    public PovertyReport read(FigureRequest asked) throws SQLException {
        return reports.report(asked.byParts()).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("poverty", asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    private static List<AreaRow> rows(PovertyReport report) {
        return Stream.concat(
                        Stream.of(new AreaRow(report.area(), report.figures())),
                        Optional.ofNullable(report.areas()).stream().flatMap(List::stream))
                .toList();
    }

    private static List<AreaRow> withheld(PovertyReport report) {
        return rows(report).stream()
                .filter(row -> !what(row.figures()).isEmpty())
                .toList();
    }

    private static List<Message> what(Figures figures) {
        var income = Boolean.TRUE.equals(figures.suppressed()) ? Stream.of(INCOME) : Stream.<Message>empty();
        var minorities = Boolean.TRUE.equals(figures.ethnicMinority().suppressed())
                ? Stream.of(MINORITIES)
                : Stream.<Message>empty();
        return Stream.concat(income, minorities).toList();
    }

    @Override
    public Optional<Message> sentence(PovertyReport report, FigureRequest asked) {
        long withheld = withheld(report).size();
        return Optional.of(
                withheld == 0
                        ? NOTHING
                        : SENTENCE.with(withheld, (long) rows(report).size()));
    }

    @Override
    public Optional<Picture> picture(PovertyReport report, FigureRequest asked) {
        return Optional.empty();
    }

    @Override
    public FigureTable table(PovertyReport report, FigureRequest asked) {
        var language = asked.language();
        return new FigureTable(
                language.of(CAPTION.with(report.area().name(), Integer.toString(report.year()))),
                List.of(new Head(language.of(AREA), false), new Head(language.of(WHAT), false)),
                withheld(report).stream().map(row -> row(row, asked)).toList(),
                null);
    }

    private static Row row(AreaRow row, FigureRequest asked) {
        AreaName area = row.area();
        String link = area.code().equals(asked.area().code()) ? null : asked.pageOf(area.code());
        return new Row(List.of(
                Cell.link(area.name(), link),
                Cell.text(String.join(
                        "; ",
                        what(row.figures()).stream().map(asked.language()::of).toList()))));
    }

    @Override
    public List<Message> notes(PovertyReport report, FigureRequest asked) {
        return List.of(WHY.with((long) disclosure.smallCell()), ALSO);
    }
}
