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

    boolean isNone() {
        return part == 0;
    }

    boolean isAll() {
        return part == whole;
    }

    /**
     * What two states of it have in common for a reader who knows all about the households in which they differ: as many of
     * the kind, and as many of the rest, as both have.
     */
    public Share common(Share other) {
        Share one = open();
        Share two = other.open();
        long of = Math.min(one.part, two.part);
        return new Share(of, of + Math.min(one.whole - one.part, two.whole - two.part));
    }

    /** Counted from the least that it can be when nothing is published, so that its part is none of its whole at least. */
    private Share open() {
        var free = unpublished();
        return new Share(part - free.least(), free.width());
    }

    /** What is public of it when nothing is published: from none to the whole. */
    Interval unpublished() {
        return new Interval(Math.min(0, part), Math.max(whole, part));
    }
}
