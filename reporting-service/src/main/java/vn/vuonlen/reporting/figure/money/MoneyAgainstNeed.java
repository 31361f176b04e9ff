package vn.vuonlen.reporting.figure.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.disclosure.Audience;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.need.NeedReport;
import vn.vuonlen.reporting.need.NeedReports;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.query.ReportQuery;

/** The poor of each part of an area beside the money for each of them: of districts for everybody, of communes for officers. */
@ApplicationScoped
public class MoneyAgainstNeed implements FigureKind<NeedReport> {

    private static final Message TITLE = new Message("Nguồn lực so với số hộ nghèo", "Money against need");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: số hộ nghèo và vốn phân bổ bình quân một hộ nghèo, tiền tính bằng triệu đồng, làm tròn",
            "{0}, {1}: poor households and what was allocated for each of them, in million đồng, rounded");
    private static final Message SENTENCE = new Message(
            "Vốn phân bổ bình quân một hộ nghèo cao nhất ở {0} ({1} triệu đồng), thấp nhất ở {2} ({3} triệu đồng).",
            "Most is allocated for each poor household in {0} ({1} million đồng), least in {2} ({3} million đồng).");
    private static final Message RANK = new Message(
            "Hạng 1 là đơn vị được phân bổ nhiều nhất cho mỗi hộ nghèo; cùng mức thì cùng hạng. Chỉ tính vốn đã giao cho đơn vị đó.",
            "Rank 1 has the most allocated for each poor household; the same amount has the same rank. Only money given to the area counts.");

    private final NeedReports reports;
    private final Audience audience;

    @Inject
    MoneyAgainstNeed(NeedReports reports, Audience audience) {
        this.reports = reports;
        this.audience = audience;
    }

    @Override
    public String id() {
        return "money-against-need";
    }

    @Override
    public NeedReport read(FigureRequest asked) throws SQLException {
        return reports.required(query(asked));
    }

    /** Of communes for officials of the whole area; an officer of a part of it sees what everybody sees. */
    private ReportQuery query(FigureRequest asked) {
        return asked.partLevel() != null && audience.isOfficialOf(asked.area().id())
                ? asked.query().by(AreaLevel.COMMUNE)
                : asked.byParts();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("money-and-need", query(asked), ReportFile.OF_YEAR);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    @Override
    public Optional<Message> sentence(NeedReport report, FigureRequest asked) {
        var rows = RankedNeeds.of(report);
        if (rows.isLevel()) {
            return Optional.empty();
        }
        var language = asked.language();
        return Optional.of(SENTENCE.with(
                rows.most().area().name(),
                language.millionDecimal(RankedNeeds.perHousehold(rows.most())),
                rows.least().area().name(),
                language.millionDecimal(RankedNeeds.perHousehold(rows.least()))));
    }

    @Override
    public Optional<Picture> picture(NeedReport report, FigureRequest asked) {
        var rows = RankedNeeds.of(report);
        return rows.all().size() < 2
                ? Optional.empty()
                : Optional.of(rows.scatter(asked.language().of(caption(report)), asked.language()));
    }

    @Override
    public FigureTable table(NeedReport report, FigureRequest asked) {
        return ReportTable.of(report, asked)
                .columns(
                        "areaName",
                        "poor",
                        "allocatedDong",
                        "disbursedDong",
                        "disbursedShare",
                        "allocatedPerPoorHouseholdDong",
                        "rank")
                .captioned(caption(report));
    }

    private static Message caption(NeedReport report) {
        return CAPTION.with(report.area().name(), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(NeedReport report, FigureRequest asked) {
        return List.of(RANK);
    }
}
