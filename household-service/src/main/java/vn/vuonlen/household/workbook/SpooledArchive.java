package vn.vuonlen.household.workbook;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive as a file, since its directory stands at its end. The file has no name any more as soon as it is open, so that
 * nothing of it is left, however the process ends.
 */
final class SpooledArchive {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int PLACE_OF_DIRECTORY_SIZE = 12;
    private static final int PLACE_OF_COMMENT_LENGTH = 20;

    /** Ten thousand parts; the whole directory is read into memory. */
    private static final int LARGEST_DIRECTORY = 1024 * 1024;

    private SpooledArchive() {}

    static ZipFile open(InputStream bytes, long largest) throws IOException {
        var file = Files.createTempFile("workbook", ".xlsx");
        try {
            try (var out = new FileOutputStream(file.toFile());
                    var limited = new LimitedPart(bytes, new ReadLimit(largest))) {
                limited.transferTo(out);
            }
            requireSmallDirectory(file);
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } catch (TooLarge e) {
            throw e.problem(e);
        } catch (ZipException e) {
            throw WorkbookXml.broken().because(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void requireSmallDirectory(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END + LONGEST_COMMENT);
            var bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            var end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int at = length - END;
            while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0 || !isWhole(end, at) || hasLargeDirectory(end, at)) {
                throw WorkbookXml.broken();
            }
        }
    }

    /** What looks like an end inside the comment of the true one would be judged, and the directory of the true one read. */
    private static boolean isWhole(ByteBuffer end, int at) {
        int commentLength = Short.toUnsignedInt(end.getShort(at + PLACE_OF_COMMENT_LENGTH));
        return at + END + commentLength == end.capacity();
    }

    private static boolean hasLargeDirectory(ByteBuffer end, int at) {
        return Integer.compareUnsigned(end.getInt(at + PLACE_OF_DIRECTORY_SIZE), LARGEST_DIRECTORY) > 0;
    }
}
