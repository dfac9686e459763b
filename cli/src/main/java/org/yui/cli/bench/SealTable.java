package org.yui.cli.bench;

import java.io.PrintStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/** The two tables of {@code yui bench seal}, for people. */
record SealTable(int instances, int rounds, List<Comparison> withDisk, List<Comparison> withoutDisk) {

    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;
    private static final double SECOND = 1e9;

    SealTable {
        withDisk = List.copyOf(withDisk);
        withoutDisk = List.copyOf(withoutDisk);
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "One study: %d instances, %.2f GiB; %d rounds, medians%n",
                instances,
                withDisk.getFirst().bytes() / GIB,
                rounds);
        print(out, "with the disk (yardstick: read, SHA-256, write, fsync)", withDisk);
        print(out, "without writing (yardstick: read, SHA-256)", withoutDisk);
        out.printf(
                Locale.ROOT,
                "heap: limit %.0f MiB, peak %.0f MiB used; direct buffers %.0f MiB%n",
                Runtime.getRuntime().maxMemory() / MIB,
                peakHeap() / MIB,
                directBuffers() / MIB);
    }

    private static void print(PrintStream out, String title, List<Comparison> rows) {
        out.println();
        out.println(title);
        out.printf("  %-6s %10s %12s %10s %8s%n", "", "seconds", "yardstick", "MiB/s", "ratio");
        for (Comparison row : rows) {
            out.printf(
                    Locale.ROOT,
                    "  %-6s %10.3f %12.3f %10.0f %8.2f%n",
                    row.name(),
                    row.median() / SECOND,
                    row.yardstickMedian() / SECOND,
                    row.bytes() / MIB / (row.median() / SECOND),
                    row.ratioThousandths() / 1000.0);
        }
        out.println();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> peak(pool))
                .sum();
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    private static long directBuffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
