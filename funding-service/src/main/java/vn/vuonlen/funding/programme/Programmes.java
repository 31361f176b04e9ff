package vn.vuonlen.funding.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    public Optional<Programme> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<Programme> inOrderOfCode() {
        return find("from programme p left join fetch p.projects order by p.code")
                .list();
    }
}
