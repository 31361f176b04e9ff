package vn.vuonlen.reporting.suppression;

/** How many households of a whole are of some kind. The whole is public. */
public record Share(long part, long whole) {

    public static final Share NOTHING = new Share(0, 0);

    public Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    /**
     * Whether it describes a few households: those of the kind, or the rest. None and all are not few. A part may exceed
     * its whole after a change of ethnic group; that too reveals single households.
     */
    public boolean isSmall(int threshold) {
        long rest = whole - part;
        return (part != 0 && part < threshold) || (rest != 0 && rest < threshold);
    }

    /** What is public of it when nothing is published: from none to the whole. */
    Interval unpublished() {
        return new Interval(Math.min(0, part), Math.max(whole, part));
    }
}
