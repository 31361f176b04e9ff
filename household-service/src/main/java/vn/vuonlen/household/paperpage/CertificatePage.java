package vn.vuonlen.household.paperpage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.vuonlen.household.area.AreaLevel;
import vn.vuonlen.household.paper.Certificate;
import vn.vuonlen.household.paper.PaperUnit;
import vn.vuonlen.household.person.Sex;

/**
 * The certificate in the reader's language.
 *
 * @param restated null unless the result was restated
 */
public record CertificatePage(
        PaperFrame frame,
        String heading,
        String placeAndDay,
        String basis,
        String head,
        String address,
        String size,
        String statement,
        String restated,
        List<Person> people) {

    public record Person(String name, String sex, String birth, String relationship) {}

    static CertificatePage of(Certificate certificate, PaperLanguage language) {
        var words = language.words(CertificateWords.class);
        var year = Integer.toString(certificate.year());
        var commune = at(certificate, AreaLevel.COMMUNE);
        var decision = certificate.recognition().decision();
        var recognisedBy = certificate.recognition().byCommune() ? commune : at(certificate, AreaLevel.PROVINCE);
        return new CertificatePage(
                PaperFrame.of(
                        language, certificate.poor() ? words.titleOfPoor(year) : words.titleOfNearPoor(year), commune),
                certificate.poor() ? words.ofPoor() : words.ofNearPoor(),
                words.placeAndDay(commune.name(), language.day(decision.date())),
                words.basis(decision.number(), language.day(decision.date()), language.of(recognisedBy.titled()), year),
                certificate.head().orElse("–"),
                certificate.address().stream()
                        .map(unit -> language.of(unit.titled()))
                        .collect(Collectors.joining(", ")),
                language.count(certificate.size()),
                certificate.poor() ? words.isPoor(year) : words.isNearPoor(year),
                certificate.restatement() == 0 ? null : words.restated(Integer.toString(certificate.restatement())),
                certificate.people().stream()
                        .map(person -> new Person(
                                person.name(),
                                person.sex() == Sex.M ? words.male() : words.female(),
                                birth(person.birth()),
                                words.relationshipOf(person.relationship().name())))
                        .toList());
    }

    private static PaperUnit at(Certificate certificate, AreaLevel level) {
        return certificate.address().stream()
                .filter(unit -> unit.level() == level)
                .findFirst()
                .orElseThrow();
    }

    /** Many know the year alone. */
    private static String birth(String text) {
        if (text.length() == "YYYY".length()) {
            return text;
        }
        var day = LocalDate.parse(text);
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
