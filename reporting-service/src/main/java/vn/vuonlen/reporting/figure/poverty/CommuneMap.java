package vn.vuonlen.reporting.figure.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.picture.CommuneShapes;
import vn.vuonlen.reporting.picture.Picture;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The communes of today on a map, and from the first to the last: by a measure, of one year or of two. */
@ApplicationScoped
public class CommuneMap implements FigureKind<MappedYears> {

    private static final Message OF_YEAR = new Message("{0}, năm {1}, theo xã, phường", "{0}, {1}, by commune");
    private static final Message OF_YEARS =
            new Message("{0}, năm {1} bên cạnh năm {2}, theo xã, phường", "{0}, {1} beside {2}, by commune");
    private static final Message BOUNDARIES = new Message(
            "Theo địa giới cấp xã từ ngày {0}; số liệu của xã, phường cũ tính vào đơn vị mới.",
            "On the boundaries of the communes since {0}; what was counted in a former commune counts in what it became.");
    private static final Message STANDARDS = new Message(
            "Các năm áp dụng chuẩn nghèo khác nhau nên không so sánh được với nhau.",
            "The years have different poverty standards and do not compare.");
    private static final Message NO_CHANGE_KNOWN =
            new Message("Không có số liệu năm {0} để so sánh.", "There are no figures of {0} to compare with.");

    private final PovertyReports reports;
    private final StandardChanges standards;
    private final CommuneShapes outlines;

    @Inject
    CommuneMap(PovertyReports reports, StandardChanges standards, CommuneShapes outlines) {
        this.reports = reports;
        this.standards = standards;
        this.outlines = outlines;
    }

    @Override
    public String id() {
        return "map";
    }

    @Override
    public MappedYears read(FigureRequest asked) throws SQLException {
        var choice = MapChoice.of(asked);
        var query = MapChoice.query(asked);
        var shown = reports.report(query).content();
        if (choice.with().isEmpty()) {
            boolean differ = choice.measure() == PovertyMeasure.CHANGE && standards.since(query);
            return new MappedYears(shown, Optional.empty(), Optional.empty(), differ);
        }
        try {
            var with = reports.report(query.ofYear(choice.with().get())).content();
            boolean differ = choice.measure() == PovertyMeasure.CHANGE
                    ? standards.since(query) || standards.since(query.ofYear(with.year()))
                    : !Objects.equals(with.standard(), shown.standard());
            return new MappedYears(shown, Optional.of(with), Optional.empty(), differ);
        } catch (Problem refusal) {
            return new MappedYears(shown, Optional.empty(), Optional.of(refusal.detail()), false);
        }
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("poverty", MapChoice.query(asked), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        var choice = MapChoice.of(asked);
        return choice.with()
                .map(with -> OF_YEARS.with(
                        asked.language().of(choice.measure().title()),
                        Integer.toString(asked.year()),
                        Integer.toString(with)))
                .orElseGet(() ->
                        OF_YEAR.with(asked.language().of(choice.measure().title()), Integer.toString(asked.year())));
    }

    @Override
    public Optional<Message> sentence(MappedYears report, FigureRequest asked) {
        return new MapSentence(report, MapChoice.of(asked).measure(), asked.language()).message();
    }

    @Override
    public Optional<Picture> picture(MappedYears report, FigureRequest asked) {
        return new MapPictures(report, asked, outlines).picture();
    }

    @Override
    public FigureTable table(MappedYears report, FigureRequest asked) {
        return new MapTable(report, asked, title(asked)).table();
    }

    @Override
    public List<Message> notes(MappedYears report, FigureRequest asked) {
        var notes = new ArrayList<Message>();
        report.refused().ifPresent(notes::add);
        if (report.standardsDiffer()) {
            notes.add(STANDARDS);
        }
        if (MapChoice.of(asked).measure() == PovertyMeasure.CHANGE
                && report.shown().figures().change() == null) {
            notes.add(NO_CHANGE_KNOWN.with(Integer.toString(asked.year() - 1)));
        }
        notes.add(BOUNDARIES.with(asked.language().date(CommuneShapes.MAP_OF)));
        notes.add(RateNotes.ROUNDED);
        return notes;
    }
}
