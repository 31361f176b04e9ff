package vn.vuonlen.local.demo;

/** Where a load reports its progress to the person who waits. */
public interface LoadProgress {
    /** A new step has begun; the one before is done. */
    void step(String what);

    /** Progress of the current step; a total of 0 means that the total is unknown. */
    void at(long done, long total);
}
