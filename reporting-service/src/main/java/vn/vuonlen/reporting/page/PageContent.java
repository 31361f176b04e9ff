package vn.vuonlen.reporting.page;

import java.util.List;
import vn.vuonlen.reporting.figure.Figure;

/**
 * A page, ready to print in the reader's language.
 *
 * @param demo whether the demo province is shown, whose figures are invented
 * @param sentence what it says; empty for nothing
 * @param decision that the figures rest on; empty without one
 * @param notices what a reader has to know first
 * @param basis the standard and the map that the figures rest on
 */
record PageContent(
        PageFrame frame,
        boolean demo,
        String title,
        String sentence,
        String decision,
        List<Notice> notices,
        List<LinkList> choices,
        List<Tile> tiles,
        List<Figure> figures,
        List<LinkList> links,
        String basis) {

    /** @param link where it leads on; null for nowhere */
    record Notice(String strong, String text, LinkList.Link link) {}

    /**
     * This page as it was rendered, but the same whenever its newest figure came in: that says nothing of the figures.
     *
     * @param html with the source of each figure
     */
    String withoutSources(String html) {
        String rest = html;
        for (Figure figure : figures) {
            rest = rest.replace(figure.source(), "");
        }
        return rest;
    }
}
