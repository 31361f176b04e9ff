package vn.vuonlen.reporting.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of the head of a table, over one column or several.
 *
 * @param row the first is 0
 * @param height in rows
 * @param width in columns
 */
record HeadCell(String text, int row, int column, int height, int width) {

    /** @param headings of each column, from its outermost group to its own */
    static List<HeadCell> of(List<List<String>> headings) {
        var cells = new ArrayList<HeadCell>();
        add(cells, headings, 0, headings.size(), 0, depth(headings));
        return List.copyOf(cells);
    }

    static int depth(List<List<String>> headings) {
        return headings.stream().mapToInt(List::size).max().orElse(0);
    }

    private static void add(List<HeadCell> cells, List<List<String>> headings, int from, int to, int level, int depth) {
        for (int column = from; column < to; ) {
            List<String> heading = headings.get(column);
            boolean own = heading.size() == level + 1;
            int end = column + 1;
            while (!own && end < to && isGrouped(headings.get(end), heading, level)) {
                end++;
            }
            cells.add(new HeadCell(heading.get(level), level, column, own ? depth - level : 1, end - column));
            if (!own) {
                add(cells, headings, column, end, level + 1, depth);
            }
            column = end;
        }
    }

    private static boolean isGrouped(List<String> heading, List<String> first, int level) {
        return heading.size() > level + 1 && heading.get(level).equals(first.get(level));
    }
}
