package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.export.ExportFormat;
import vn.vuonlen.household.export.Exports;
import vn.vuonlen.household.reviewlist.ReviewHouseholds.After;
import vn.vuonlen.household.reviewlist.ReviewHouseholds.Positioned;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.documents.SpooledFile;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

/** Reads a page of what a review knows of households, or all of it as a file; each read is logged with its households. */
@ApplicationScoped
class ReadReviewHouseholds {

    private final ReviewHouseholds households;
    private final Cursors cursors;
    private final Exports exports;

    ReadReviewHouseholds(ReviewHouseholds households, Cursors cursors, Exports exports) {
        this.households = households;
        this.cursors = cursors;
        this.exports = exports;
    }

    /** A cursor is bound to its list: a request with another filter or other areas is refused. */
    <T> Page<T> page(ReviewTable<T> table, ReviewSelection selection, Caller caller, Limit limit, String cursor) {
        Object[] query = {
            table.export().sheet().en(),
            selection.review().id(),
            selection.areas().areas().hashCode(),
            selection.condition()
        };
        var after = cursors.read(cursor, After.class, query).orElse(After.NOTHING);
        var rows = households.page(table, selection, after, limit.andOne());
        var page = Page.of(rows, limit, last -> cursors.sign(last.position(), query))
                .map(Positioned::row);
        ReadLog.listed("household", page.items().stream().map(table.household()).toList(), caller);
        return page;
    }

    <T> SpooledFile export(
            ReviewTable<T> table, ReviewSelection selection, Caller caller, ExportFormat format, Locale language) {
        try (var log = ReadLog.listing("household", caller)) {
            return exports.write(
                    format,
                    table.export(),
                    language,
                    consumer -> households.forEach(table, selection, row -> {
                        log.add(table.household().apply(row));
                        consumer.accept(row);
                    }));
        }
    }
}
