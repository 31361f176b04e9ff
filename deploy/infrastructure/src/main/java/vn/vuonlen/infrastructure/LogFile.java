package vn.vuonlen.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process wrote; its end is what a person wants to see when it died. */
public record LogFile(Path path) {

    public String tail(int lines) {
        try {
            // Decoded by hand: a process that dies in the middle of a character must not hide its last words.
            List<String> all = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(" + path + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
