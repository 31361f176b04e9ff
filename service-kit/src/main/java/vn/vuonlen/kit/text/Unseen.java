package vn.vuonlen.kit.text;

/** Characters that a reader does not see: they come with text that was copied from a page or a spreadsheet. */
final class Unseen {

    /** Letters by their category, that fonts draw as nothing. */
    private static final String EMPTY_LETTERS = "\u115f\u1160\u17b4\u17b5\u3164\uffa0";

    private static final int BRAILLE_BLANK = 0x2800;

    private Unseen() {}

    /** Zero-width spaces, joiners, soft hyphens, the byte order mark, and control characters that are no blanks. */
    static boolean is(int character) {
        int category = Character.getType(character);
        return category == Character.FORMAT
                || category == Character.CONTROL && !isBlank(character)
                || character >= 0x80 && EMPTY_LETTERS.indexOf(character) >= 0;
    }

    static boolean isBlank(int character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character) || character == BRAILLE_BLANK;
    }

    static boolean isMark(int character) {
        int category = Character.getType(character);
        return category == Character.NON_SPACING_MARK
                || category == Character.ENCLOSING_MARK
                || category == Character.COMBINING_SPACING_MARK;
    }
}
