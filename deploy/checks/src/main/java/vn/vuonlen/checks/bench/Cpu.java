package vn.vuonlen.checks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of processes, including that of their ended children. */
final class Cpu {

    /** Linux counts in hundredths of a second, whatever the kernel's own clock. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int UTIME = 11;
    private static final int CSTIME = 14;

    private Cpu() {}

    /** Of either process, without the client's; NaN without /proc. */
    record Seconds(double postgres, double service) {

        Seconds since(Seconds before) {
            return new Seconds(postgres - before.postgres, service - before.service);
        }
    }

    /** Seconds that the processes and all below them have used since they began; NaN without /proc. */
    static double seconds(ProcessHandle... roots) {
        return Stream.of(roots)
                        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .mapToDouble(Cpu::ticks)
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static double ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The name of the program is in parentheses and may hold spaces; the state comes after it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            for (int field = UTIME; field <= CSTIME; field++) {
                ticks += Double.parseDouble(fields[field]);
            }
            return ticks;
        } catch (IOException e) {
            return Files.isDirectory(Path.of("/proc/self")) ? 0 : Double.NaN;
        }
    }
}
