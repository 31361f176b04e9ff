package vn.vuonlen.reporting.figure.target;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** How many targets were met, were not, and have no result yet. */
record Outcomes(List<Reached> targets) {

    private static final Message MET = new Message("{0} trong {1} chỉ tiêu đạt.", "{0} of {1} targets were met.");
    private static final Message NO_RESULT =
            new Message("{0} chỉ tiêu chưa có kết quả.", "Targets that have no result yet: {0}.");
    private static final Message AFTER_THE_FACT = new Message(
            "{0} chỉ tiêu giao sau khi năm kết thúc.", "Targets that were set after the year was over: {0}.");
    private static final Message SPACE = new Message(" ", " ");

    /** Those that were set after the fact count among none of the others. */
    Optional<Message> sentence() {
        long after = targets.stream().filter(Reached::setAfterTheFact).count();
        var inTime =
                targets.stream().filter(target -> !target.setAfterTheFact()).toList();
        var outcomes = inTime.stream().map(target -> target.path().met()).toList();
        long met = outcomes.stream().filter(Boolean.TRUE::equals).count();
        long without = outcomes.stream().filter(outcome -> outcome == null).count();
        return List.of(
                        some(MET, met, outcomes.size() - without, outcomes.size() - without),
                        some(NO_RESULT, without, without, without),
                        some(AFTER_THE_FACT, after, after, after))
                .stream()
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.then(SPACE).then(other));
    }

    /** @param wanted nothing is said if it is 0 */
    private static Optional<Message> some(Message words, long count, long of, long wanted) {
        return wanted == 0 ? Optional.empty() : Optional.of(words.with(count, of));
    }
}
