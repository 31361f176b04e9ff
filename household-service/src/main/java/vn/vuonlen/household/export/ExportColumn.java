package vn.vuonlen.household.export;

import java.util.function.Function;
import vn.vuonlen.kit.problem.Message;

/** @param value text, a number, a day or a constant of an enumeration; null is an empty cell */
public record ExportColumn<T>(Message heading, Function<T, Object> value) {

    public static <T> ExportColumn<T> of(String vi, String en, Function<T, Object> value) {
        return new ExportColumn<>(new Message(vi, en), value);
    }

    /** The same part of the whole, such as its commune; empty where there is none. */
    public static <T, P> Function<T, Object> part(Function<T, P> part, Function<P, Object> value) {
        return row -> {
            var there = part.apply(row);
            return there == null ? null : value.apply(there);
        };
    }
}
