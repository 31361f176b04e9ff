package vn.vuonlen.reporting.page;

/** There is no such page: another one says what there is. */
final class PageNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PageContent page;

    PageNotFound(PageContent page) {
        super(page.title());
        this.page = page;
    }

    PageContent page() {
        return page;
    }
}
