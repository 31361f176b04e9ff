package vn.vuonlen.household.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.PaperProblem;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.communereview.CommuneOfReview;
import vn.vuonlen.household.communereview.FindCommunes;
import vn.vuonlen.household.household.Households;
import vn.vuonlen.household.household.HouseholdsOnDay;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The certificate of a household, once it is recognised; refused with the reason otherwise. */
@ApplicationScoped
public class WriteCertificate {

    /**
     * Who recognised the household: by law the chair of the commune, by its conclusion. Where no conclusion was recorded, the
     * province by its decision.
     */
    public record Recognition(boolean byCommune, PaperDecision decision) {}

    private final Households households;
    private final HouseholdsOnDay onDay;
    private final CertifiedResults results;
    private final FindCommunes communes;
    private final PaperUnits units;
    private final Clock clock;

    WriteCertificate(
            Households households,
            HouseholdsOnDay onDay,
            CertifiedResults results,
            FindCommunes communes,
            PaperUnits units,
            Clock clock) {
        this.households = households;
        this.onDay = onDay;
        this.results = results;
        this.communes = communes;
        this.units = units;
        this.clock = clock;
    }

    public Certificate write(UUID household, int year, Caller caller) {
        if (!households.isVisible(household, caller.scope())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        var result = results.of(household, year, LocalDate.now(clock))
                .orElseThrow(() -> Problem.of(PaperProblem.NOT_REVIEWED_IN_YEAR, Year.of(year)));
        if (!result.isPoorOrNearPoor()) {
            throw Problem.of(PaperProblem.NOT_POOR_IN_YEAR, Year.of(year));
        }
        var recognition = recognition(result);
        var then = onDay.view(household, recognition.decision().date(), caller.scope())
                .orElseThrow(() -> notThere(result));
        ReadLog.one("household", household, caller);
        return new Certificate(
                year,
                result.povertyClass() == PovertyClass.POOR,
                units.upward(result.place()),
                recognition,
                then.size(),
                result.restatement(),
                then.members().stream().map(Certificate.Person::of).toList());
    }

    private Recognition recognition(CertifiedResult result) {
        var commune = communes.ofUnit(result.review(), result.commune());
        var standing = commune.map(at -> new CommuneStanding(at.commune().part()));
        var conclusion = standing.flatMap(CommuneStanding::conclusionAsDecision);
        if (result.decision().isEmpty()) {
            requireRecognised(result.year(), commune, standing, conclusion);
        }
        return conclusion
                .map(decision -> new Recognition(true, decision))
                .orElseGet(() -> new Recognition(false, result.decision().orElseThrow()));
    }

    private static void requireRecognised(
            int year,
            Optional<CommuneOfReview> commune,
            Optional<CommuneStanding> standing,
            Optional<PaperDecision> conclusion) {
        if (conclusion.isEmpty()) {
            throw Problem.of(PaperProblem.RECOGNITION_PENDING, Year.of(year));
        }
        if (commune.orElseThrow().asksTheDistrict() && !standing.orElseThrow().isAppraised()) {
            throw Problem.of(PaperProblem.DISTRICT_OPINION_PENDING, Year.of(year));
        }
    }

    /** It ended between its survey and its recognition, or it was registered later than that. */
    private static Problem notThere(CertifiedResult result) {
        return result.endedOn()
                .map(day -> Problem.of(ChangeProblem.HOUSEHOLD_HAS_ENDED, day))
                .orElseGet(() -> Problem.of(PaperProblem.NOT_REVIEWED_IN_YEAR, Year.of(result.year())));
    }
}
