package vn.vuonlen.household.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesEndAtTheLineBreakOrAtTheEnd() throws IOException {
        assertEquals(List.of("a", "b", "c"), lines("a\nb\r\n\n  \nc"));
        assertEquals(List.of("a"), lines("a\n"));
        assertEquals(List.of(), lines(""));
        assertEquals(List.of("a"), lines("\uFEFFa"));
    }

    @Test
    void aLineThatIsTooLongIsSkipped() throws IOException {
        var endless = "x".repeat(20 * Lines.LONGEST);
        var longest = "y".repeat(Lines.LONGEST);

        assertEquals(List.of("a", "too long", "b", longest), lines("a\n" + endless + "\nb\n" + longest));
        assertEquals(List.of("too long"), lines(endless));
    }

    @Test
    void aStreamThatArrivesInSmallPiecesIsReadTheSame() throws IOException {
        var text = "first\nsecond, longer\n" + "z".repeat(5_000) + "\nlast";

        assertEquals(lines(text), read(new SmallPieces(text.getBytes(UTF_8))));
    }

    private static List<String> lines(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> read(InputStream input) throws IOException {
        var lines = new Lines(input);
        var found = new ArrayList<String>();
        while (lines.next()) {
            found.add(lines.tooLong() ? "too long" : new String(lines.bytes(), lines.start(), lines.length(), UTF_8));
        }
        assertFalse(lines.next(), "the end stays the end");
        return found;
    }

    /** Gives one to seven bytes at a time. */
    private static final class SmallPieces extends ByteArrayInputStream {
        private int turn;

        SmallPieces(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1 + turn++ % 7));
        }
    }
}
