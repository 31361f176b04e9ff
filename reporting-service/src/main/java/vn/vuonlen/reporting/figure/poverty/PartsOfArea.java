package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The districts or communes of an area, from the highest poverty rate to the lowest. */
@ApplicationScoped
public class PartsOfArea implements FigureKind<PovertyReport> {

    private static final Message DISTRICTS =
            new Message("Xếp hạng các huyện, thị xã, thành phố", "Districts from the highest rate to the lowest");
    private static final Message COMMUNES =
            new Message("Xếp hạng các xã, phường, thị trấn", "Communes from the highest rate to the lowest");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: số hộ, hộ nghèo, hộ cận nghèo và thay đổi so với năm trước",
            "{0}, {1}: households, poor and near-poor, and the change since the year before");
    private static final Message SENTENCE = new Message(
            "Tỷ lệ hộ nghèo cao nhất ở {0} ({1}), thấp nhất ở {2} ({3}).",
            "The rate is highest in {0} ({1}) and lowest in {2} ({3}).");

    private final PovertyReports reports;

    @Inject
    PartsOfArea(PovertyReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "parts";
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
        return asked.partLevel() == AreaLevel.DISTRICT ? DISTRICTS : COMMUNES;
    }

    @Override
    public Optional<Message> sentence(PovertyReport report, FigureRequest asked) {
        var rows = new AreaRanking(report, asked.language())
                .rows().stream().filter(row -> row.figures().poorRate() != null).toList();
        if (rows.size() < 2) {
            return Optional.empty();
        }
        var language = asked.language();
        var highest = rows.getFirst();
        var lowest = rows.getLast();
        return Optional.of(SENTENCE.with(
                highest.area().name(),
                language.percent(highest.figures().poorRate()),
                lowest.area().name(),
                language.percent(lowest.figures().poorRate())));
    }

    @Override
    public Optional<Picture> picture(PovertyReport report, FigureRequest asked) {
        return report.areas() == null || report.areas().isEmpty()
                ? Optional.empty()
                : Optional.of(new AreaRanking(report, asked.language())
                        .picture(asked.language().of(caption(report)), ""));
    }

    @Override
    public FigureTable table(PovertyReport report, FigureRequest asked) {
        return ReportTable.of(report, asked)
                .columns(
                        "areaName",
                        "households",
                        "poor",
                        "poorRate",
                        "nearPoor",
                        "nearPoorRate",
                        "changePoorRatePoints")
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
