package vn.vuonlen.reporting.figure.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.language.Language;

/** Why there are no answers of a class, or of some of its households. */
record AnswerNotes(String year, Language language) {

    private static final Message WITHHELD = new Message(
            "Số liệu này của {0} không được công bố, để không ai nhận ra một hộ nào; cán bộ phụ trách địa bàn xem được khi"
                    + " đăng nhập.",
            "These figures of {0} are not public, so that nobody can recognise a household; officers of the area see them"
                    + " once they have signed in.");
    private static final Message NOBODY =
            new Message("Năm {1} không có {0} nào ở đây.", "There were no {0} here in {1}.");
    private static final Message NOT_ASKED = new Message(
            "Năm {1} chưa có câu trả lời của {0}: chưa được hỏi, không phải là không có.",
            "No answers of {0} are known in {1}: they were not asked, which does not mean that there is nothing.");
    private static final Message SOME_UNKNOWN = new Message(
            "{1} {0} chưa rõ câu trả lời: tỷ lệ tính trên số hộ đã được hỏi.",
            "The answer of {1} {0} is not known: percentages are of those asked.");

    private static final Message AND = new Message("{0} và {1}", "{0} and {1}");

    List<Message> of(List<ClassAnswers> classes) {
        var notes = new ArrayList<Message>();
        of(classes, AnswerNotes::withheld).ifPresent(names -> notes.add(WITHHELD.with(names)));
        of(classes, AnswerNotes::nobody).ifPresent(names -> notes.add(NOBODY.with(names, year)));
        of(classes, AnswerNotes::notAsked).ifPresent(names -> notes.add(NOT_ASKED.with(names, year)));
        for (var answers : classes) {
            if (answers.asked() != null && answers.asked() > 0 && answers.unknown() > 0) {
                notes.add(SOME_UNKNOWN.with(name(answers), language.count(answers.unknown())));
            }
        }
        return notes;
    }

    /** The names of the classes of which it is true; empty if it is of none. */
    private Optional<String> of(List<ClassAnswers> classes, Predicate<ClassAnswers> holds) {
        return classes.stream().filter(holds).map(this::name).reduce((one, other) -> language.of(AND.with(one, other)));
    }

    private String name(ClassAnswers answers) {
        return language.of(ClassWords.of(answers).within());
    }

    private static boolean withheld(ClassAnswers answers) {
        return answers.suppressed() != null && answers.suppressed();
    }

    private static boolean nobody(ClassAnswers answers) {
        return !withheld(answers) && answers.households() == 0;
    }

    private static boolean notAsked(ClassAnswers answers) {
        return !withheld(answers) && answers.households() > 0 && answers.asked() == 0;
    }
}
