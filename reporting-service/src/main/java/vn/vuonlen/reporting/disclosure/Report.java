package vn.vuonlen.reporting.disclosure;

/**
 * A report as its caller may see it.
 *
 * @param restricted whether it holds what only officials of the area may see, so that no shared cache may store it
 */
public record Report<T>(T content, boolean restricted) {}
