package vn.vuonlen.reporting.picture;

import java.util.ArrayList;
import java.util.List;

/** A text in lines: SVG does not wrap. */
final class TextLines {

    private TextLines() {}

    /** Breaks between words; a word that is longer than a line stands alone. */
    static List<String> of(String text, int longest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
