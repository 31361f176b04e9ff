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
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The parts of an area from the highest poverty rate of ethnic minorities to the lowest. */
@ApplicationScoped
public class MinorityByPart implements FigureKind<PovertyReport> {

    private static final Message TITLE = new Message("Hộ dân tộc thiểu số theo địa bàn", "Ethnic minorities by area");
    private static final Message CAPTION = new Message(
            "{0}, năm {1}: tỷ lệ hộ nghèo của hộ dân tộc thiểu số từng địa bàn, từ cao đến thấp",
            "{0}, {1}: the poverty rate of ethnic minorities in each area, from the highest to the lowest");
    private static final Message SENTENCE = new Message(
            "Tỷ lệ này cao nhất ở {0} ({1}), thấp nhất ở {2} ({3}).",
            "It is highest in {0} ({1}) and lowest in {2} ({3}).");

    private final PovertyReports reports;

    @Inject
    MinorityByPart(PovertyReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "minorities-by-part";
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

    @Override
    public Optional<Message> sentence(PovertyReport report, FigureRequest asked) {
        var ranking = ranking(report, asked);
        var known = ranking.known();
        if (known.size() < 2) {
            return Optional.empty();
        }
        var highest = known.getFirst();
        var lowest = known.getLast();
        return Optional.of(SENTENCE.with(
                highest.area().name(),
                ranking.words(ranking.value(highest)),
                lowest.area().name(),
                ranking.words(ranking.value(lowest))));
    }

    private static AreaRanking ranking(PovertyReport report, FigureRequest asked) {
        return new AreaRanking(report, asked.language(), PovertyMeasure.MINORITY_POOR_RATE);
    }

    @Override
    public Optional<Picture> picture(PovertyReport report, FigureRequest asked) {
        var ranking = ranking(report, asked);
        return ranking.known().isEmpty()
                ? Optional.empty()
                : Optional.of(ranking.picture(asked.language().of(caption(report)), ""));
    }

    @Override
    public FigureTable table(PovertyReport report, FigureRequest asked) {
        return ReportTable.of(report, asked)
                .columns(
                        "areaName",
                        "ethnicMinorityHouseholds",
                        "ethnicMinorityPoor",
                        "ethnicMinorityPoorRate",
                        "poorRate")
                .bars("ethnicMinorityPoorRate", BigDecimal.valueOf(100))
                .captioned(caption(report));
    }

    private static Message caption(PovertyReport report) {
        return CAPTION.with(report.area().name(), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(PovertyReport report, FigureRequest asked) {
        boolean all = ranking(report, asked).known().size() == report.areas().size();
        return all ? List.of(RateNotes.ROUNDED) : List.of(MinorityPoverty.WITHHELD, RateNotes.ROUNDED);
    }
}
