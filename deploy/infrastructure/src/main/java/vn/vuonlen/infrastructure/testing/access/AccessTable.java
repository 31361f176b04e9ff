package vn.vuonlen.infrastructure.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may call which operation: the table of a README whose first column is headed {@code operation}, the second {@code
 * people} (roles, {@code every person} or {@code public}, with the roles that see more) and the third {@code machines} (scopes).
 */
record AccessTable(Map<String, Row> rows) {
    private static final String PUBLIC = "public";
    private static final String EVERY_PERSON = "every person";
    private static final String HEADER = "operation";

    record Row(Set<String> people, Set<String> scopes) {

        boolean isPublic() {
            return people.contains(PUBLIC);
        }

        boolean hasRestrictedPart() {
            return isPublic() && people.size() + scopes.size() > 1;
        }

        boolean admitsRole(String role) {
            return people.contains(role) || admitsEveryPerson();
        }

        boolean admitsEveryPerson() {
            return people.contains(EVERY_PERSON);
        }
    }

    static AccessTable read(Path file) {
        try {
            return new AccessTable(rows(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Row> rows(List<String> lines) {
        var rows = new LinkedHashMap<String, Row>();
        lines.stream()
                .dropWhile(line -> !cells(line).getFirst().equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(AccessTable::cells)
                .forEach(cells -> rows.put(cells.getFirst(), new Row(names(cells.get(1)), names(cells.get(2)))));
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.replaceFirst("^\\|", "").split("\\|", -1))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One line for each name that is neither of a role nor of a scope of the realm. */
    List<String> unknownNames(Set<String> roles, Set<String> scopes) {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().people().stream()
                                .allMatch(name ->
                                        roles.contains(name) || name.equals(PUBLIC) || name.equals(EVERY_PERSON))
                        || !scopes.containsAll(row.getValue().scopes()))
                .map(row -> row.getKey() + " names a role or scope that the realm does not have: " + row.getValue())
                .toList();
    }
}
