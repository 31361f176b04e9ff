package vn.vuonlen.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, or null on the last
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** From {@link Limit#andOne} rows: one row more than the limit means that there is a next page. */
    public static <T> Page<T> of(List<T> rows, Limit limit, Function<T, String> cursorAfter) {
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit.value());
        return new Page<>(items, cursorAfter.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
