package vn.vuonlen.reporting.picture;

import java.util.List;

/** Large pictures in two columns, or below each other where the screen is narrow; each under its name if it has one. */
public record SideBySide(List<SmallMultiples.Named> pictures) implements Picture {

    @Override
    public void draw(Markup markup) {
        markup.in("div", this::drawAll, "class", "pair");
    }

    private void drawAll(Markup list) {
        for (var one : pictures) {
            list.in("div", column -> {
                if (!one.name().isEmpty()) {
                    column.in("p", name -> name.words(one.name()), "class", "multiple-name");
                }
                one.picture().draw(column);
            });
        }
    }
}
