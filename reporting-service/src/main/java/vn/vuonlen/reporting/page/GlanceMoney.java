package vn.vuonlen.reporting.page;

import java.math.BigInteger;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.page.Glance.Money;
import vn.vuonlen.reporting.page.Glance.MoneyRow;

/** Formats a funding report in million đồng; a bar is the share of the whole budget. */
record GlanceMoney(Language language, TableWords words) {

    Money money(FundingReport report) {
        var whole = report.stages().budgeted();
        return new Money(
                report.byProgramme().stream()
                        .map(p -> row(name(p.name()), p.stages(), whole))
                        .toList(),
                report.byCapitalType().stream()
                        .map(c -> row(capitalType(c.capitalType()), c.stages(), whole))
                        .toList(),
                row("", report.stages(), whole));
    }

    private MoneyRow row(String name, Stages stages, BigInteger whole) {
        return new MoneyRow(
                name,
                language.million(stages.budgeted()),
                language.million(stages.allocated()),
                language.million(stages.disbursed()),
                Bar.of(stages.budgeted(), whole));
    }

    private String name(FundingReport.Name name) {
        return language == Language.VI ? name.vi() : name.en();
    }

    private String capitalType(String code) {
        return switch (code) {
            case "DEVELOPMENT" -> words.development();
            case "RECURRENT" -> words.recurrent();
            default -> code;
        };
    }
}
