package vn.vuonlen.kit.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/**
 * A statement that is long enough for a file of its own. Lines that hold nothing but a comment stay in the file: they
 * would travel with each execution, and a question mark in them could be taken for a parameter. What Java has to fill in
 * is written <code>${name}</code>.
 */
public final class SqlFile {

    private final String resource;
    private final String text;

    private SqlFile(String resource, String text) {
        this.resource = resource;
        this.text = text;
    }

    /** Reads a resource of the module that {@code owner} belongs to, such as {@code /survey/submission.sql}. */
    public static SqlFile read(Class<?> owner, String resource) {
        try (var file = owner.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return new SqlFile(resource, withoutComments(new String(file.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
    }

    /** The same statement with every {@code ${name}} replaced. */
    public SqlFile with(String name, String sql) {
        var placeholder = "${" + name + "}";
        if (!text.contains(placeholder)) {
            throw new IllegalArgumentException(resource + " has no " + placeholder);
        }
        return new SqlFile(resource, text.replace(placeholder, sql));
    }

    /** The statement as it is sent. */
    public String sql() {
        if (text.contains("${")) {
            throw new IllegalStateException(resource + " has a placeholder that was not filled:\n" + text);
        }
        return text;
    }

    private static String withoutComments(String file) {
        return file.lines()
                .filter(not(String::isBlank))
                .filter(line -> !line.stripLeading().startsWith("--"))
                .collect(Collectors.joining("\n"));
    }
}
