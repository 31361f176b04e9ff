package vn.vuonlen.reporting.figure.money;

import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.language.Language;

/**
 * Money under the name that the reader knows it by.
 *
 * @param link to the page of what it names; null for none
 */
record MoneyLine(String name, String link, Stages stages) {

    static MoneyLine of(String name, Stages stages) {
        return new MoneyLine(name, null, stages);
    }

    /** Of a code that the official forms have a word for. */
    static MoneyLine coded(String code, Stages stages, Language language) {
        return of(Headings.value("value", code).map(language::of).orElse(code), stages);
    }

    static String named(FundingReport.Name name, Language language) {
        return language == Language.VI ? name.vi() : name.en();
    }
}
