package vn.vuonlen.infrastructure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The working copy that everything runs from, with the class path that its build has made for processes. */
public record Checkout(Path root) {

    /** Where {@code vuonlen.root} points to; without it (in an IDE) the nearest folder above that has .mvn. */
    public static Checkout here() {
        String root = System.getProperty("vuonlen.root");
        Path folder = Path.of(root == null ? "" : root).toAbsolutePath().normalize();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside a working copy: set -Dvuonlen.root");
            }
        }
        return new Checkout(folder);
    }

    /** Starts a main class of this module in a JVM of its own, away from the caller's class path. */
    public ProcessBuilder java(Class<?> main, String... options) {
        Path target = root.resolve("deploy/infrastructure/target");
        String classPath = target.resolve("classes") + File.pathSeparator + libraries(target.resolve("lib.classpath"));
        ProcessBuilder builder = new ProcessBuilder(javaExecutable());
        builder.command().addAll(List.of(options));
        builder.command().addAll(List.of("-cp", classPath, main.getName()));
        return builder;
    }

    private static String libraries(Path list) {
        try {
            return Files.readString(list).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(list + " is missing: build deploy/infrastructure first", e);
        }
    }

    public static String javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
