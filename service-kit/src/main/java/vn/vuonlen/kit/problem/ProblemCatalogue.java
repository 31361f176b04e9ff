package vn.vuonlen.kit.problem;

import java.util.Locale;

/**
 * A problem type that is an entry of a service's catalogue, an enum: its code is the entry's name, and its sentences
 * stand in the file {@code problems/<enum>.properties}.
 */
public interface ProblemCatalogue extends ProblemType {

    /** The name of the enum constant. */
    String name();

    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    default Message title() {
        return CatalogueTexts.of(this).title();
    }

    /** What is wrong, without what to do. */
    default Message meaning() {
        return CatalogueTexts.of(this).detail();
    }

    /** What to do about it; empty where {@link #meaning()} says it. */
    default Message remedy() {
        return CatalogueTexts.of(this).remedy();
    }

    @Override
    default Message detail() {
        return CatalogueTexts.of(this).detailAndRemedy();
    }
}
