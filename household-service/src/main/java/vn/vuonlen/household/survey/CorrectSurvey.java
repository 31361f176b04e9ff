package vn.vuonlen.household.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Replaces what a survey says, until its commune concludes. The version that it replaces is kept with its sender; the
 * result follows in the same transaction.
 */
@ApplicationScoped
public class CorrectSurvey {

    private final SubmitSurvey submitSurvey;
    private final Surveys surveys;
    private final FrozenReviews reviews;
    private final Clock clock;

    CorrectSurvey(SubmitSurvey submitSurvey, Surveys surveys, FrozenReviews reviews, Clock clock) {
        this.submitSurvey = submitSurvey;
        this.surveys = surveys;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The same correction again changes nothing, whatever it names as its base: its sender may not have got the answer. */
    @Transactional(TxType.NEVER)
    public SurveyView correct(UUID id, SurveySubmission sent, IfMatch base, Caller caller) {
        var stored = find(id, caller);
        var current = stored.view();
        requireSame("/id", id, sent.id());
        requireSame("/review", current.review(), sent.review());
        requireSame("/household", current.household(), sent.household());
        base.requirePresent();
        if (Arrays.equals(stored.contentHash(), sent.contentHash())) {
            return current;
        }
        base.require(current.version());
        var review = reviews.get(current.review());
        var refusals = SurveyRules.of(review.standard(), review.year(), LocalDate.now(clock))
                .check(sent);
        if (!refusals.isEmpty()) {
            throw UnlikelySurvey.doubts(sent).behind(Refusal.problem(refusals));
        }
        var classified = Classified.of(sent, Evaluator.of(review.standard()));
        submitSurvey.store(classified, review, caller.scope(), caller.subject(), current.version());
        return find(id, caller).view();
    }

    private Surveys.Stored find(UUID id, Caller caller) {
        return surveys.stored(id, caller.scope()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** Of another household it would be another survey. */
    private static void requireSame(String pointer, UUID stored, UUID sent) {
        if (!stored.equals(sent)) {
            throw Problem.of(HouseholdProblem.SURVEY_OF_ANOTHER).at(pointer);
        }
    }
}
