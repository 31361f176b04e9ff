package vn.vuonlen.reporting.provenance;

/** Fired in a transaction of a request that changes figures. */
public record FiguresChanged() {}
