package vn.vuonlen.kit.problem;

/** Limits what a response quotes of its request: enough to recognize it, however much was sent. */
final class Shortened {
    private static final int MAX_LENGTH = 500;
    private static final String ELLIPSIS = "…";

    private Shortened() {}

    static String text(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + ELLIPSIS;
    }
}
