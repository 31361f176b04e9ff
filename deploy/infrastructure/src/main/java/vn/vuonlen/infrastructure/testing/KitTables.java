package vn.vuonlen.infrastructure.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vuonlen.infrastructure.Checkout;

/**
 * Finds SQL of a service that names a table private to service-kit; the tables are read from the kit's migrations. Public
 * are the areas and {@code unpublished}; for the rest the kit has an API.
 */
public final class KitTables {
    private static final Set<String> PUBLIC = Set.of("area", "area_succession", "area_designation", "unpublished");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)|RENAME TO (\\w+)");

    private KitTables() {}

    /**
     * @param module the service's folder in the checkout, such as {@code household-service}
     * @param applied names of migrations that can no longer be changed
     * @return file and table of each offence
     */
    public static List<String> namedBy(String module, String... applied) {
        Path root = Checkout.here().root();
        Set<String> internal = internalTables(root.resolve("service-kit/src/main/resources/db/kit"));
        Pattern use = Pattern.compile(
                "\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES|USING|ONLY|(?:FROM|USING)\\s[\\w\\s,]*,)\\s+(?:\\w+\\.)?\"?("
                        + String.join("|", internal) + ")\\b");
        var offences = new ArrayList<String>();
        for (Path file : files(root.resolve(module).resolve("src/main"))) {
            String name = file.getFileName().toString();
            if (!List.of(applied).contains(name)) {
                use.matcher(read(file)).results().forEach(hit -> offences.add(name + ": " + hit.group(1)));
            }
        }
        return offences;
    }

    private static Set<String> internalTables(Path migrations) {
        var tables = new TreeSet<String>();
        for (Path file : files(migrations)) {
            CREATED.matcher(read(file)).results().map(KitTables::table).forEach(tables::add);
        }
        tables.removeAll(PUBLIC);
        return tables;
    }

    private static String table(MatchResult created) {
        return created.group(1) == null ? created.group(2) : created.group(1);
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
