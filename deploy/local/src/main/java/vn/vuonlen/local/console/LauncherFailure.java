package vn.vuonlen.local.console;

/** A failure that is explained in one sentence to the person at the terminal; its stack trace is not shown. */
public final class LauncherFailure extends RuntimeException {
    public LauncherFailure(String sentence) {
        super(sentence);
    }
}
