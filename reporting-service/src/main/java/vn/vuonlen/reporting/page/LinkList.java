package vn.vuonlen.reporting.page;

import java.util.List;

/** Named links. @param title of all of them */
public record LinkList(String title, List<Link> links) {

    /** @param current whether it leads to what is shown already */
    record Link(String name, String address, boolean current) {}
}
