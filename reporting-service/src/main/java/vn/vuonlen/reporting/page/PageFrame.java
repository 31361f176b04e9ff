package vn.vuonlen.reporting.page;

import java.util.List;
import vn.vuonlen.reporting.language.Language;

/**
 * What stands around every page.
 *
 * @param menu the pages, for the area and the year of this one
 * @param years the same page of other years
 * @param areas the areas above and the area itself
 * @param otherLanguage the same page in the other language
 * @param signIn to the same page for officers; or, for who is signed in, out
 * @param search what the search for areas begins with
 */
record PageFrame(
        Language language,
        List<LinkList.Link> menu,
        List<LinkList.Link> years,
        List<LinkList.Link> areas,
        LinkList.Link otherLanguage,
        LinkList.Link signIn,
        String home,
        Search search) {

    /**
     * The search for areas.
     *
     * @param words those that were searched for; empty for none
     * @param year null for the newest
     * @param asKnownOn null for today
     */
    record Search(String address, String words, String year, String asKnownOn) {}
}
