package vn.vuonlen.reporting.picture;

import java.util.List;

/** What the colours and the strokes of a picture mean: no picture tells by colour alone. */
record Key(List<String> names, String classes) {

    Key(List<String> names) {
        this(names, "key");
    }

    /** Of bars, which differ by their outlines too. */
    static Key ofBars(List<String> names) {
        return new Key(names, "key bars-key");
    }

    /** Of the series at an index: each has a colour and a stroke of its own in the style sheet. */
    static String classOf(int index) {
        return "s" + (index % 4 + 1);
    }

    /** Nothing if there is one series. */
    void draw(Markup markup) {
        if (names.size() > 1) {
            markup.in("ul", this::items, "class", classes);
        }
    }

    private void items(Markup list) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            list.in("li", item -> item.words(name), "class", classOf(i));
        }
    }
}
