package vn.vuonlen.kit.problem;

/** Words of a request in its answer: as much as a person needs to find them again, not the book that was sent. */
final class Shortened {
    private static final int LONGEST = 500;
    private static final String AND_SO_ON = "…";

    private Shortened() {}

    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + AND_SO_ON;
    }
}
