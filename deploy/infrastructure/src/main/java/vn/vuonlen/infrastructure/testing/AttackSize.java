package vn.vuonlen.infrastructure.testing;

/** The size of an attack: a sample of it in the test suite, the whole under {@code ./vuonlen attack}. */
public final class AttackSize {
    private AttackSize() {}

    public static int of(int sample, int full) {
        return "full".equals(System.getProperty("vuonlen.attack")) ? full : sample;
    }
}
