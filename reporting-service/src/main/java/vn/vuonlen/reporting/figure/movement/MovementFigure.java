package vn.vuonlen.reporting.figure.movement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.movement.MovementTable;
import vn.vuonlen.reporting.picture.Picture;

/** How the households of a class in the year before became those of the year: for officers of the area. */
abstract class MovementFigure<F extends MovementTable.Cells, R extends MovementTable<F>> implements FigureKind<R> {

    private final String slug;
    private final MovementWords words;
    private final List<FlowRow<F>> rows;

    /** @param slug of its report */
    MovementFigure(String slug, MovementWords words, List<FlowRow<F>> rows) {
        this.slug = slug;
        this.words = words;
        this.rows = rows;
    }

    @Override
    public String id() {
        return slug;
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile(slug, asked.byParts(), ReportFile.OF_AREAS);
    }

    @Override
    public Message title(FigureRequest asked) {
        return words.title();
    }

    @Override
    public Optional<Message> sentence(R report, FigureRequest asked) {
        var language = asked.language();
        return Optional.of(words.sentence()
                .with(rows.stream()
                        .filter(FlowRow::always)
                        .map(row -> row.count().apply(report.flows()))
                        .map(households -> households == null ? ReportTable.UNKNOWN : language.count(households))
                        .toArray()));
    }

    @Override
    public Optional<Picture> picture(R report, FigureRequest asked) {
        return Optional.of(columns(report, asked).bars(caption(report, asked)));
    }

    @Override
    public FigureTable table(R report, FigureRequest asked) {
        return columns(report, asked).table(caption(report, asked));
    }

    private FlowColumns<F> columns(R report, FigureRequest asked) {
        return new FlowColumns<>(rows, report.residences(), report.flows(), report.ethnicMinority(), asked.language());
    }

    private String caption(R report, FigureRequest asked) {
        return asked.language()
                .of(words.caption()
                        .with(
                                report.area().name(),
                                Integer.toString(report.head().year())));
    }

    @Override
    public List<Message> notes(R report, FigureRequest asked) {
        boolean allKnown =
                rows.stream().map(row -> row.count().apply(report.flows())).allMatch(Objects::nonNull);
        return MovementNotes.of(report.standardChanged(), !allKnown);
    }
}
