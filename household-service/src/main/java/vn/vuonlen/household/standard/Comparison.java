package vn.vuonlen.household.standard;

/** The comparison of a value with a threshold. */
public enum Comparison {
    BELOW,
    AT_MOST,
    AT_LEAST,
    ABOVE;

    public boolean holds(long value, long threshold) {
        return switch (this) {
            case BELOW -> value < threshold;
            case AT_MOST -> value <= threshold;
            case AT_LEAST -> value >= threshold;
            case ABOVE -> value > threshold;
        };
    }
}
