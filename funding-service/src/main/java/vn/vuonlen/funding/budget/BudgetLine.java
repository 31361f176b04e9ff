package vn.vuonlen.funding.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import vn.vuonlen.funding.DocumentNumber;
import vn.vuonlen.funding.eligibility.AdministrativeUnit;
import vn.vuonlen.funding.ledger.Vnd;
import vn.vuonlen.funding.programme.Programme;

/** What one decision gives one area for one year, programme, project, source and type of capital. Immutable. */
@Entity(name = "budget")
@Table(name = "budget")
@Immutable
public class BudgetLine {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    private int year;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "project_code")
    private String projectCode;

    @Enumerated(EnumType.STRING)
    private FundingSource source;

    @Enumerated(EnumType.STRING)
    @Column(name = "capital_type")
    private CapitalType capitalType;

    @Column(name = "area_id")
    private UUID areaId;

    @Embedded
    private BudgetDecision decision;

    @Column(name = "decision_key")
    private String decisionKey;

    private Vnd amount;

    @Column(name = "approved_by")
    private String approvedBy;

    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected BudgetLine() {}

    BudgetLine(BudgetRequest request, Programme programme, AdministrativeUnit unit, String approvedBy, Instant now) {
        year = request.year();
        programmeId = programme.id();
        projectCode = request.project();
        source = request.source();
        capitalType = request.capitalType();
        areaId = unit.id();
        decision = request.decision();
        decisionKey = DocumentNumber.key(decision.number());
        amount = new Vnd(request.amount());
        this.approvedBy = approvedBy;
        version = 1;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID areaId() {
        return areaId;
    }

    Vnd amount() {
        return amount;
    }
}
