package vn.vuonlen.kit.rebuild;

/** How far a rebuild is; of all but the first, that it has ended, and how. */
public enum RebuildState {
    RUNNING,
    /** Its tables took the place of those that were served. */
    SWITCHED,
    CANCELLED,
    FAILED
}
