package vn.vuonlen.household.paperpage;

import java.util.List;
import vn.vuonlen.household.paper.Minutes;
import vn.vuonlen.household.standard.PovertyClass;

/** The minutes in the reader's language. */
public record MinutesPage(
        PaperFrame frame,
        String heading,
        String subject,
        String day,
        String place,
        String present,
        String vote,
        String result,
        List<Line> lines) {

    public record Line(String head, String village, String povertyClass, String note) {}

    static MinutesPage of(Minutes minutes, PaperLanguage language) {
        var words = language.words(MinutesWords.class);
        var common = language.words(PaperWords.class);
        var meeting = minutes.meeting();
        var ofVillage = meeting.village() != null;
        var commune = language.of(minutes.commune().titled());
        // Without its name if the village has ended by the day of the meeting.
        var village = meeting.villageName() == null ? meeting.village() : meeting.villageName();
        var percent = Integer.toString(minutes.agreement().percent());
        return new MinutesPage(
                PaperFrame.of(
                        language,
                        words.title(ofVillage ? village : commune, language.day(meeting.day())),
                        minutes.commune()),
                ofVillage ? words.ofVillage() : words.ofCommune(),
                words.subject(Integer.toString(minutes.year())),
                language.day(meeting.day()),
                ofVillage ? village + ", " + commune : commune,
                words.present(language.count(meeting.present())),
                words.vote(language.count(meeting.agreed()), language.count(minutes.against())),
                minutes.agreement().reached() ? words.agreed(percent) : words.notAgreed(percent),
                minutes.lines().stream()
                        .map(line -> new Line(
                                line.head() == null ? common.movedAway() : line.head(),
                                line.village() == null ? "–" : line.village(),
                                name(line.povertyClass(), common),
                                line.disputed() ? words.disputed() : ""))
                        .toList());
    }

    private static String name(PovertyClass povertyClass, PaperWords words) {
        return switch (povertyClass) {
            case POOR -> words.poor();
            case NEAR_POOR -> words.nearPoor();
            case AVERAGE -> words.average();
            case NONE -> words.none();
        };
    }
}
