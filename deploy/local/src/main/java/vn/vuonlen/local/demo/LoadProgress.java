package vn.vuonlen.local.demo;

/** How a long step tells the person who waits. */
public interface LoadProgress {
    /** A new step has begun; the one before is done. */
    void step(String what);

    /** How far the step is; a total of 0 means that it is not known. */
    void at(long done, long total);
}
