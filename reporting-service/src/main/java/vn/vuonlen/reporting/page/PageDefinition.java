package vn.vuonlen.reporting.page;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.Asked;
import vn.vuonlen.reporting.figure.FigureKind;

/** A page: its address, its texts, and the figures that it puts together. */
public interface PageDefinition {

    /** As in the address, {@code /map}; with {@code {area}} where the code of the area stands. */
    String path();

    /** In the menu, from the left. */
    int place();

    /** In the menu; empty for a page that others lead to. */
    Optional<Message> menu();

    Message title(Asked asked);

    /** In the order of the page. */
    List<FigureKind<?>> figures(Asked asked) throws SQLException;

    /** The large numbers above the figures. */
    default List<Tile> tiles(Asked asked) throws SQLException {
        return List.of();
    }

    /** What the page says in one sentence made of its figures; empty for nothing. */
    default Optional<Message> sentence(Asked asked) throws SQLException {
        return Optional.empty();
    }

    /** Lists of links to other pages, such as the parts of an area. */
    default List<LinkList> links(Asked asked) throws SQLException {
        return List.of();
    }

    /** What a reader chose here, as links to the same page keep it: {@code &measure=change}; empty for nothing. */
    default String kept(Asked asked) {
        return "";
    }

    /** What else a reader may choose here. */
    default List<LinkList> choices(Asked asked) {
        return List.of();
    }
}
