package vn.vuonlen.reporting.page;

/** A large number. @param delta what changed, or what it is a part of; empty for nothing */
public record Tile(String name, String figure, String delta) {}
