package vn.vuonlen.reporting.figure.poverty;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.poverty.Figures;

/** A figure by which areas are compared: in percent of their households, or in percentage points. */
public enum PovertyMeasure {
    POOR_RATE("poorRate", new Message("Tỷ lệ hộ nghèo", "Poverty rate"), Figures::poorRate),
    NEAR_POOR_RATE("nearPoorRate", new Message("Tỷ lệ hộ cận nghèo", "Near-poverty rate"), Figures::nearPoorRate),
    CHANGE(
            "change",
            new Message("Tăng, giảm tỷ lệ hộ nghèo so với năm trước", "Change of the poverty rate on the year before"),
            figures -> figures.change() == null ? null : figures.change().poorRatePoints()),
    MINORITY_POOR_RATE(
            "ethnicMinorityPoorRate",
            new Message("Tỷ lệ hộ nghèo của hộ dân tộc thiểu số", "Poverty rate of ethnic minorities"),
            figures -> figures.ethnicMinority().poorRate());

    private static final Message POINTS = new Message("{0} điểm phần trăm", "{0} percentage points");

    private final String wire;
    private final Message title;
    private final Function<Figures, BigDecimal> value;

    PovertyMeasure(String wire, Message title, Function<Figures, BigDecimal> value) {
        this.wire = wire;
        this.title = title;
        this.value = value;
    }

    /** As in the address of a page. */
    public String wire() {
        return wire;
    }

    public Message title() {
        return title;
    }

    /** Null if it is not known, or withheld. */
    BigDecimal of(Figures figures) {
        return value.apply(figures);
    }

    /** The highest rate first; of changes the largest fall. */
    Comparator<BigDecimal> order() {
        return this == CHANGE ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    /** Without the unit of a change: {@code 37,08 %}, {@code −3,93}. */
    String words(BigDecimal known, Language language) {
        return this == CHANGE ? language.signedPoints(known) : language.percent(known);
    }

    String wordsWithUnit(BigDecimal known, Language language) {
        return this == CHANGE ? language.of(POINTS.with(language.signedPoints(known))) : language.percent(known);
    }

    ValueClasses classes(Collection<BigDecimal> values, Language language) {
        return this == CHANGE ? ValueClasses.ofChanges(values, language) : ValueClasses.ofRates(values, language);
    }
}
