package vn.vuonlen.household.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * The texts that cells refer to by number. A workbook has each but once, and cells in any order, so all have to be at hand:
 * they are stored in UTF-8, one after the other, and together they are limited.
 */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts();

    /** In bytes: of half a million rows with a name, a code and an id each. An instance has little more than five times as much. */
    private static final int MOST = 48 * 1024 * 1024;

    private byte[] bytes = new byte[1024];
    private int[] ends = new int[64];
    private int count;

    private SharedTexts() {}

    static SharedTexts read(WorkbookXml part) {
        var texts = new SharedTexts();
        while (part.next()) {
            if (part.starts("si")) {
                texts.add(part.text("si").getBytes(UTF_8));
            }
        }
        return texts;
    }

    private void add(byte[] text) {
        int start = start(count);
        if (start + text.length + 4L * count > MOST) {
            throw new TooLarge(MOST).problem(null);
        }
        int end = start + text.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, Math.min(MOST, 2 * bytes.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(text, 0, bytes, start, text.length);
        ends[count++] = end;
    }

    String at(String number) {
        try {
            int index = Integer.parseInt(number.strip());
            if (index >= 0 && index < count) {
                int start = start(index);
                return new String(bytes, start, ends[index] - start, UTF_8);
            }
        } catch (NumberFormatException e) {
            throw WorkbookXml.broken().because(e);
        }
        throw WorkbookXml.broken();
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
