package vn.vuonlen.funding.ledger;

import vn.vuonlen.kit.problem.Message;

/** A sum of money in whole đồng, never negative. Sums are exact: an overflow fails instead of wrapping round. */
public record Vnd(long dong) {

    public static final Vnd ZERO = new Vnd(0);

    /** The largest sum a JSON number carries exactly (2^53 - 1): 9 million billion đồng. */
    public static final long MAX = 9_007_199_254_740_991L;

    public Vnd {
        if (dong < 0 || dong > MAX) {
            throw new ArithmeticException("not a sum of money: " + dong + " đồng");
        }
    }

    public Vnd plus(Vnd other) {
        return new Vnd(Math.addExact(dong, other.dong));
    }

    /** Fails if the result would be negative. */
    public Vnd minus(Vnd other) {
        return new Vnd(Math.subtractExact(dong, other.dong));
    }

    public boolean exceeds(Vnd other) {
        return dong > other.dong;
    }

    /** As it is written in Vietnam, 112.400.000.000, and in English, 112,400,000,000. */
    public Message formatted() {
        return new Message("{0}", "{0}").with(dong);
    }
}
