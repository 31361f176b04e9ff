package vn.vuonlen.household.procedure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vuonlen.household.document.PackagedDocuments;

/** All procedures: every document of the folder {@code procedures/}. One that cannot be read stops the start. */
@Startup
@Singleton
public class Procedures {

    static final PackagedDocuments<Procedure> DOCUMENTS = PackagedDocuments.of(Procedure.class, "is no procedure");

    private final Map<String, Procedure> procedures = new TreeMap<>();

    public Procedures() {
        this(DOCUMENTS.all("procedures"));
    }

    Procedures(Collection<Procedure> documents) {
        for (var procedure : documents) {
            procedures.values().forEach(other -> requireNoOverlap(procedure, other));
            if (procedures.put(name(procedure.id(), procedure.version()), procedure) != null) {
                throw new IllegalStateException(name(procedure.id(), procedure.version()) + " is there twice");
            }
        }
    }

    /** Overlapping procedures would leave open which of them a review follows; of one procedure the last version counts. */
    private static void requireNoOverlap(Procedure one, Procedure other) {
        if (!one.id().equals(other.id()) && one.inForce().overlaps(other.inForce())) {
            throw new IllegalStateException("The procedures %s and %s overlap".formatted(one.id(), other.id()));
        }
    }

    public Optional<Procedure> find(String id, int version) {
        return Optional.ofNullable(procedures.get(name(id, version)));
    }

    /** For a review, which can only name a procedure that existed when it opened. */
    public Procedure get(String id, int version) {
        return find(id, version).orElseThrow(() -> new IllegalStateException("No procedure " + name(id, version)));
    }

    /** Empty for the years before the first one. */
    public Optional<Procedure> ofYear(int year) {
        return procedures.values().stream()
                .filter(procedure -> procedure.covers(year))
                .max(Comparator.comparingInt(Procedure::version));
    }

    Collection<Procedure> all() {
        return procedures.values();
    }

    private static String name(String id, int version) {
        return id + " v" + version;
    }
}
