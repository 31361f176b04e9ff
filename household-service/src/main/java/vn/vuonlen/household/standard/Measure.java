package vn.vuonlen.household.standard;

/** What a standard may classify by; a survey may carry more measures than its standard uses. */
public enum Measure {
    /** Đồng per person and month. */
    INCOME("income"),
    /** The score that stands for income. */
    B1("b1"),
    /** The score of deprivation. */
    B2("b2"),
    /** How many indicators are deprived. */
    DEPRIVATIONS("deprivations");

    private final String field;

    Measure(String field) {
        this.field = field;
    }

    /** The field of a survey that carries it. */
    public String field() {
        return field;
    }
}
