package vn.vuonlen.reporting.picture;

import java.util.List;

/** Pictures of the same kind side by side, each under its name. */
public record SmallMultiples(List<Named> pictures) implements Picture {

    public record Named(String name, Picture picture) {}

    @Override
    public void draw(Markup markup) {
        markup.in("div", this::drawAll, "class", "multiples");
    }

    private void drawAll(Markup list) {
        for (Named one : pictures) {
            list.in("div", multiple -> {
                multiple.in("p", name -> name.words(one.name()), "class", "multiple-name");
                one.picture().draw(multiple);
            });
        }
    }
}
