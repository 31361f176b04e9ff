package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole command line of a process. {@link ProcessHandle.Info} gives only its first memory page on Linux, which a
 * class path fills, and what distinguishes one of our processes comes after it.
 */
public final class CommandLine {
    private static final Charset NATIVE = Charset.forName(System.getProperty("sun.jnu.encoding"));

    private CommandLine() {}

    /** Program and arguments with spaces between them, or nothing when the process has ended or is not ours to read. */
    public static String of(ProcessHandle process) {
        Path arguments = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(arguments), NATIVE).replace('\0', ' ');
        } catch (IOException e) {
            // Another system than Linux tells it whole.
            return process.info().commandLine().orElse("");
        }
    }
}
