package vn.vuonlen.reporting.page;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.offer.OfferedYears;

/** A page: its address, its texts, and the figures that it puts together. */
public interface PageDefinition {

    /** As in the address, {@code /map}; with {@code {area}} where the code of the area stands. */
    String path();

    /** In the menu, from the left. */
    int place();

    /** In the menu; empty for a page that others lead to. */
    Optional<Message> menu();

    /** Years that it has besides those with a review, for figures that need none. */
    default Set<OfferedYears> moreYears() {
        return Set.of();
    }

    /** Whether it says something of a village, of which no report has figures. */
    default boolean showsVillages() {
        return false;
    }

    Message title(FigureRequest asked);

    /** In the order of the page. */
    List<FigureKind<?>> figures(FigureRequest asked) throws SQLException;

    /** The large numbers above the figures. */
    default List<Tile> tiles(FigureRequest asked) throws SQLException {
        return List.of();
    }

    /** What the page says in one sentence made of its figures; empty for nothing. */
    default Optional<Message> sentence(FigureRequest asked) throws SQLException {
        return Optional.empty();
    }

    /** Lists of links to other pages, such as the parts of an area. */
    default List<LinkList> links(FigureRequest asked) throws SQLException {
        return List.of();
    }

    /** What a reader chose here, as links to the same page keep it: {@code &measure=change}; empty for nothing. */
    default String kept(FigureRequest asked) {
        return "";
    }

    /** What else a reader may choose here. */
    default List<LinkList> choices(FigureRequest asked) {
        return List.of();
    }
}
