package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of a process; its end shows why the process died. */
public record LogFile(Path path) {

    public String tail(int lines) {
        try {
            // Decoded leniently: a process may die in the middle of a character.
            List<String> all = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + path + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
