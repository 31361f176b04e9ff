package vn.vuonlen.funding.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;

/** A programme that gives money, with its projects and the names of the rules that an area must satisfy. */
@Entity(name = "programme")
public class Programme {

    static final String CODE = "^[A-Z][A-Z0-9_]{1,29}$";

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private String code;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    private boolean poverty;

    @Column(name = "legal_instrument")
    private String legalInstrument;

    private List<String> rules;

    @ElementCollection
    @CollectionTable(name = "project", joinColumns = @JoinColumn(name = "programme_id"))
    private Set<Project> projects;

    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Programme() {}

    Programme(ProgrammeRequest request, Instant now) {
        code = request.code();
        nameVi = request.name().vi();
        nameEn = request.name().en();
        poverty = request.poverty();
        legalInstrument = request.legalInstrument();
        rules = request.rules();
        projects = request.projects().stream().map(ProjectView::project).collect(Collectors.toSet());
        version = 1;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public List<String> rules() {
        return List.copyOf(rules);
    }

    public Optional<ProjectView> project(String projectCode) {
        return projects.stream()
                .filter(project -> project.code().equals(projectCode))
                .map(Project::view)
                .findFirst();
    }

    ProgrammeView view() {
        var parts = projects.stream()
                .map(Project::view)
                .sorted(Comparator.comparing(ProjectView::code))
                .toList();
        return new ProgrammeView(
                id, code, new BilingualName(nameVi, nameEn), poverty, legalInstrument, List.copyOf(rules), parts);
    }
}
