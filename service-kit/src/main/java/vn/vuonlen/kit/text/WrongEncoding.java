package vn.vuonlen.kit.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognizes text whose bytes were read in another encoding than they were written in. */
final class WrongEncoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What a program writes for a letter that it cannot. */
    private static final Pattern REPLACED = Pattern.compile("\ufffd|\\p{L}\\?+\\p{L}");

    /** What the bytes of one letter in UTF-8 become: the first as a letter, the others mostly as signs. */
    private static final Pattern BYTES_AS_LETTERS =
            Pattern.compile("[\u00c2-\u00c6\u00c8-\u00cb\u00e1\u00e2][^\\x00-\\x7f]{1,2}");

    private static final Pattern NOT_IN_NAMES = Pattern.compile(
            "[^\\p{L}\\p{M}]|\\p{Ll}[\\p{Lu}&&[^\\x00-\\x7f]]"
                    + "|[\u00aa\u00b5\u00ba\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db-\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb-\u00fc\u00fe\u00ff]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\x00-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7f]+");

    private WrongEncoding() {}

    static boolean isIn(String text) {
        if (isUnreadable(text)) {
            return true;
        }
        var words = Arrays.stream(BETWEEN_WORDS.split(Normalizer.normalize(text, Form.NFC)))
                .map(WrongEncoding::withUsualD)
                .filter(WrongEncoding::canBeOld)
                .toList();
        return words.size() > 1 || words.stream().anyMatch(WrongEncoding::isNoNameAsItStands);
    }

    /** Letters that were lost, or bytes of UTF-8 that were taken for letters. */
    static boolean isUnreadable(String text) {
        var composed = Normalizer.normalize(text, Form.NFC);
        return REPLACED.matcher(composed).find()
                || BYTES_AS_LETTERS.matcher(composed).results().anyMatch(run -> isUtf8(run.group()));
    }

    /** Eth stands for Đ more often than for a letter of an old encoding. */
    private static String withUsualD(String word) {
        return word.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
    }

    /**
     * One word alone is enough if it has a sign that is no letter, or a capital behind a small letter: MÊNG and Êng are
     * names, of which an old encoding would make Mấng and ấng.
     */
    private static boolean isNoNameAsItStands(String word) {
        return NOT_IN_NAMES.matcher(word).find();
    }

    /** No syllable as it stands, but one if it was meant in an old encoding: a foreign name is neither. */
    private static boolean canBeOld(String word) {
        if (word.length() < 2 || word.chars().allMatch(c -> c < 0x80) || Syllable.is(word)) {
            return false;
        }
        return Syllable.is(OldEncoding.TCVN3.decode(word))
                || Syllable.is(OldEncoding.VNI.decode(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isUtf8(String run) {
        return isLetterOfUtf8(run) || run.length() > 2 && isLetterOfUtf8(run.substring(0, 2));
    }

    /** A letter of Vietnamese, or a dash or quotation mark of a word processor. */
    private static boolean isLetterOfUtf8(String run) {
        var bytes = new ByteArrayOutputStream();
        run.chars().forEach(c -> bytes.writeBytes(isControl(c) ? new byte[] {(byte) c} : western(c)));
        try {
            int meant = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .charAt(0);
            return Character.UnicodeScript.of(meant) == Character.UnicodeScript.LATIN
                    || meant >= 0x2010 && meant <= 0x2026;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Five bytes are no character of windows-1252, and are read as control characters. */
    private static boolean isControl(int character) {
        return character >= 0x80 && character < 0xa0;
    }

    private static byte[] western(int character) {
        return Character.toString(character).getBytes(WESTERN);
    }
}
