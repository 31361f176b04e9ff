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
 * @param search the address of the search for areas
 */
record PageFrame(
        Language language,
        List<LinkList.Link> menu,
        List<LinkList.Link> years,
        List<LinkList.Link> areas,
        LinkList.Link otherLanguage,
        LinkList.Link signIn,
        String home,
        String search) {}
