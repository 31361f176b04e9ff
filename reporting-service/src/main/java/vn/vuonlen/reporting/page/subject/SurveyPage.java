package vn.vuonlen.reporting.page.subject;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.page.PageDefinition;

/** A page of what surveys found out about the households of an area, and of its parts. */
abstract class SurveyPage implements PageDefinition {

    /**
     * @param path as in the address
     * @param place in the menu, from the left
     * @param name in the menu
     * @param title {0} is the area, {1} the year
     */
    record Entry(String path, int place, Message name, Message title) {}

    private final Entry entry;
    private final List<FigureKind<?>> figures;
    private final List<FigureKind<?>> withoutParts;

    /** @param withoutParts the figures where those of parts may not be there for the reader */
    SurveyPage(Entry entry, List<FigureKind<?>> figures, List<FigureKind<?>> withoutParts) {
        this.entry = entry;
        this.figures = figures;
        this.withoutParts = withoutParts;
    }

    @Override
    public String path() {
        return entry.path();
    }

    @Override
    public int place() {
        return entry.place();
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(entry.name());
    }

    @Override
    public Message title(FigureRequest asked) {
        return entry.title().with(asked.area().name(), Integer.toString(asked.year()));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        return mayShowParts(asked) ? figures : withoutParts;
    }

    /** Sensitive figures of communes are for officers. */
    private static boolean mayShowParts(FigureRequest asked) {
        return asked.partLevel() == AreaLevel.DISTRICT || (asked.partLevel() != null && !asked.isPublic());
    }
}
