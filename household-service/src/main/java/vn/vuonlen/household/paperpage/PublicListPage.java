package vn.vuonlen.household.paperpage;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.paper.PublicList;

/** The public list in the reader's language. */
public record PublicListPage(
        PaperFrame frame, String of, boolean draft, List<String> facts, List<Line> lines, String total) {

    public record Line(String head, String village, String povertyClass) {}

    static PublicListPage of(PublicList list, PaperLanguage language) {
        var words = language.words(ListWords.class);
        var common = language.words(PaperWords.class);
        var unit = language.of(list.commune().titled());
        var year = Integer.toString(list.year());
        int total = list.lines().size();
        return new PublicListPage(
                PaperFrame.of(language, words.title(unit, year), list.commune()),
                words.of(unit, year),
                list.isDraft(),
                facts(list, language, words),
                list.lines().stream()
                        .map(line -> new Line(
                                line.head() == null ? common.movedAway() : line.head(),
                                line.village() == null ? "–" : line.village(),
                                line.poor() ? common.poor() : common.nearPoor()))
                        .toList(),
                words.total(language.count(total), language.count(list.poor()), language.count(total - list.poor())));
    }

    private static List<String> facts(PublicList list, PaperLanguage language, ListWords words) {
        var facts = new ArrayList<String>();
        list.posting()
                .ifPresent(posting ->
                        facts.add(words.posted(language.day(posting.from()), language.day(posting.until()))));
        list.conclusion().ifPresent(paper -> facts.add(words.concluded(paper.number(), language.day(paper.date()))));
        list.decision().ifPresent(paper -> facts.add(words.decided(paper.number(), language.day(paper.date()))));
        return facts;
    }
}
