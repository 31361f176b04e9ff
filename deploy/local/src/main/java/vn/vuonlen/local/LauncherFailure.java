package vn.vuonlen.local;

/** What the launcher cannot do, in a sentence for the person who asked; it needs no stack trace. */
public final class LauncherFailure extends RuntimeException {
    public LauncherFailure(String sentence) {
        super(sentence);
    }
}
