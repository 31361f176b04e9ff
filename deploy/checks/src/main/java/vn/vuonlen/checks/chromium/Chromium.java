package vn.vuonlen.checks.chromium;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine that the scripts of the folder {@code chromium} drive. */
public final class Chromium {

    /** As the scripts read it; set by a person, it is taken in place of what is on the PATH. */
    public static final String VARIABLE = "VUONLEN_CHROMIUM_PATH";

    /** The folder of the scripts, beside that of {@code package.json}. */
    public static final Path SCRIPTS = Path.of("chromium");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    public static Optional<Path> find() {
        var chosen = Stream.ofNullable(System.getenv(VARIABLE)).map(Path::of);
        var folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        var onPath = NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder).resolve(name)));
        return Stream.concat(chosen, onPath).filter(Files::isExecutable).findFirst();
    }
}
