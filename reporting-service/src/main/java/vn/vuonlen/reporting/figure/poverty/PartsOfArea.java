package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** The districts or communes of an area, from the highest rate to the lowest. */
public record PartsOfArea(PovertyReports reports, RankingWords words) implements FigureKind<PovertyReport> {

    private static final Message MINORITIES =
            new Message("Hộ dân tộc thiểu số theo địa bàn", "Ethnic minorities by area");

    private static final RankingWords BY_POOR_RATE = new RankingWords(
            "parts",
            PovertyMeasure.POOR_RATE,
            new Message("Xếp hạng các huyện, thị xã, thành phố", "Districts from the highest rate to the lowest"),
            new Message("Xếp hạng các xã, phường, thị trấn", "Communes from the highest rate to the lowest"),
            new Message(
                    "{0}, năm {1}: số hộ, hộ nghèo, hộ cận nghèo và thay đổi so với năm trước",
                    "{0}, {1}: households, poor and near-poor, and the change since the year before"),
            new Message(
                    "Tỷ lệ hộ nghèo cao nhất ở {0} ({1}), thấp nhất ở {2} ({3}).",
                    "The rate is highest in {0} ({1}) and lowest in {2} ({3})."),
            Optional.empty(),
            List.of("areaName", "households", "poor", "poorRate", "nearPoor", "nearPoorRate", "changePoorRatePoints"));

    private static final RankingWords BY_MINORITY_POOR_RATE = new RankingWords(
            "minorities-by-part",
            PovertyMeasure.MINORITY_POOR_RATE,
            MINORITIES,
            MINORITIES,
            new Message(
                    "{0}, năm {1}: tỷ lệ hộ nghèo của hộ dân tộc thiểu số từng địa bàn, từ cao đến thấp",
                    "{0}, {1}: the poverty rate of ethnic minorities in each area, from the highest to the lowest"),
            new Message(
                    "Tỷ lệ này cao nhất ở {0} ({1}), thấp nhất ở {2} ({3}).",
                    "It is highest in {0} ({1}) and lowest in {2} ({3})."),
            Optional.of(MinorityPoverty.WITHHELD),
            List.of(
                    "areaName",
                    "ethnicMinorityHouseholds",
                    "ethnicMinorityPoor",
                    "ethnicMinorityPoorRate",
                    "poorRate"));

    public static PartsOfArea byPoorRate(PovertyReports reports) {
        return new PartsOfArea(reports, BY_POOR_RATE);
    }

    /** By the poverty rate of ethnic minorities. */
    public static PartsOfArea byMinorityPoorRate(PovertyReports reports) {
        return new PartsOfArea(reports, BY_MINORITY_POOR_RATE);
    }

    @Override
    public String id() {
        return words.id();
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
        return asked.partLevel() == AreaLevel.DISTRICT ? words.districts() : words.communes();
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
        return Optional.of(words.sentence()
                .with(
                        highest.area().name(),
                        ranking.words(ranking.value(highest)),
                        lowest.area().name(),
                        ranking.words(ranking.value(lowest))));
    }

    private AreaRanking ranking(PovertyReport report, FigureRequest asked) {
        return new AreaRanking(report, asked.language(), words.measure());
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
                .columns(words.columns().toArray(String[]::new))
                .bars(words.measure().wire(), BigDecimal.valueOf(100))
                .captioned(caption(report));
    }

    private Message caption(PovertyReport report) {
        return words.caption().with(report.area().name(), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(PovertyReport report, FigureRequest asked) {
        boolean allKnown = ranking(report, asked).known().size()
                == ranking(report, asked).rows().size();
        var notKnown = words.notKnown().filter(note -> !allKnown);
        return Stream.concat(notKnown.stream(), Stream.of(RateNotes.ROUNDED)).toList();
    }
}
