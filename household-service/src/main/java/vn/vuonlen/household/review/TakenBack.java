package vn.vuonlen.household.review;

/** Ends the transaction of an act without a trace of it. */
public final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TakenBack() {
        super(null, null, false, false);
    }
}
