package vn.vuonlen.kit.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that is complete before its answer begins: so the number of its rows and its checksum stand in the header, a
 * failure is a problem and no half file, and a slow reader holds no connection of the database. It has no name any more as
 * soon as it is open, so that nothing of it is left, however the process ends.
 */
public final class SpooledFile {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private long rows;
    private String checksum;

    public SpooledFile() throws IOException {
        var path = Files.createTempFile("export", "");
        try {
            this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
        this.out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest), BUFFER);
    }

    /** Not to be closed, since that would end the file. */
    public OutputStream out() {
        return out;
    }

    public void countRow() {
        rows++;
    }

    public SpooledFile complete() throws IOException {
        out.flush();
        file.position(0);
        checksum = "sha-256=" + HexFormat.of().formatHex(digest.digest());
        return this;
    }

    public void discard() throws IOException {
        file.close();
    }

    public long rows() {
        return rows;
    }

    /** As the header {@code Content-Checksum} has it. */
    public String checksum() {
        return checksum;
    }

    /** Once: it is gone afterwards. */
    public void writeTo(OutputStream answer) throws IOException {
        try (file) {
            Channels.newInputStream(file).transferTo(answer);
        }
    }

    /** Of a short one, as {@link #writeTo}: once. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read a file that was written", e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
