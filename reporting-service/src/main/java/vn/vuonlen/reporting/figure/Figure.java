package vn.vuonlen.reporting.figure;

import java.util.List;

/**
 * A figure of a page, ready to print in the reader's language.
 *
 * @param id its anchor in the page
 * @param sentence what it shows, in words; empty if nothing can be said
 * @param picture HTML with SVG; null without one
 * @param table null if there are no figures
 * @param source the report that it is from, and as of when
 * @param missing why there are no figures; null if there are
 */
public record Figure(
        String id,
        String title,
        String sentence,
        String picture,
        FigureTable table,
        List<String> notes,
        String source,
        List<ReportFile.Link> files,
        Missing missing) {

    /** @param forOfficers whether officers of the area see it once they have signed in */
    public record Missing(String reason, boolean forOfficers) {}

    static Figure missing(String id, String title, Missing why) {
        return new Figure(id, title, "", null, null, List.of(), "", List.of(), why);
    }
}
