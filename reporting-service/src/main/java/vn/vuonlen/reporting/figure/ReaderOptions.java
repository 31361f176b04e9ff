package vn.vuonlen.reporting.figure;

import java.util.Optional;

/**
 * What a reader may choose on some pages, as it stood in the address: who reads it ignores what it does not know, since links
 * are shared.
 *
 * @param measure what a map shows
 * @param with the year that is put beside the shown one
 * @param search the name of an area, or a part of it
 */
public record ReaderOptions(Optional<String> measure, Optional<Integer> with, Optional<String> search) {

    public static final ReaderOptions NONE = new ReaderOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param with ignored unless it is a year in four digits */
    public static ReaderOptions of(String measure, String with, String search) {
        return new ReaderOptions(
                Optional.ofNullable(measure),
                Optional.ofNullable(with).filter(year -> year.matches("\\d{4}")).map(Integer::valueOf),
                Optional.ofNullable(search).map(String::strip).filter(words -> !words.isEmpty()));
    }
}
