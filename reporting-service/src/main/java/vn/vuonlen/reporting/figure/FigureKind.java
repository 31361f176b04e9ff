package vn.vuonlen.reporting.figure;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.picture.Picture;

/**
 * A kind of figure that pages put together: where its data is from, a picture of it, and two texts.
 *
 * @param <T> the report that it shows
 */
public interface FigureKind<T extends Tabular> {

    /** Its anchor in a page, the same in every language: {@code over-years}. */
    String id();

    /** The report, as this reader may see it; a refusal of it is told in place of the figure. */
    T read(FigureRequest asked) throws SQLException;

    /** The report as the reader gets it as a file. */
    ReportFile file(FigureRequest asked);

    Message title(FigureRequest asked);

    /** What the figures say, in one sentence made of them; empty where they say nothing. */
    Optional<Message> sentence(T report, FigureRequest asked);

    Optional<Picture> picture(T report, FigureRequest asked);

    FigureTable table(T report, FigureRequest asked);

    /** What a reader has to know of the figures: rounding, a standard that changed. */
    default List<Message> notes(T report, FigureRequest asked) {
        return List.of();
    }
}
