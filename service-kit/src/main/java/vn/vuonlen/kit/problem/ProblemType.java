package vn.vuonlen.kit.problem;

/**
 * One kind of refusal. Each service lists its own in one enum; a code, once published, never changes its meaning.
 */
public interface ProblemType {

    /** Stable, in lower case with hyphens; the last part of the problem's {@code type}. */
    String code();

    /** The HTTP status it is answered with. */
    int status();

    /** What kind of problem this is, the same at every occurrence. */
    Message title();

    /** What is wrong this time; {@code {0}}, {@code {1}} … stand for the arguments of the problem. */
    default Message detail() {
        return title();
    }

    default String uri() {
        return "urn:vuonlen:problem:" + code();
    }
}
