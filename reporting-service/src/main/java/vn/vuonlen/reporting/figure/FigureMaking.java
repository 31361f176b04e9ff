package vn.vuonlen.reporting.figure;

import java.sql.SQLException;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.export.Tabular;
import vn.vuonlen.reporting.picture.Picture;

/** Makes the figure of a kind that a reader asked for. */
public final class FigureMaking {

    private static final Message SOURCE = new Message("{0}, số liệu đến {1}", "{0}, as of {1}");
    private static final Message FOR_OFFICERS = new Message(
            "Số liệu này dành cho cán bộ phụ trách địa bàn.", "These figures are for the officers of the area.");

    private FigureMaking() {}

    public static <T extends Tabular> Figure of(FigureKind<T> kind, FigureRequest asked) throws SQLException {
        var language = asked.language();
        String title = language.of(kind.title(asked));
        try {
            return figure(kind, kind.read(asked), asked, title);
        } catch (Problem refusal) {
            boolean forOfficers = refusal.type() == KitProblem.UNAUTHENTICATED;
            return Figure.missing(
                    kind.id(),
                    title,
                    new Figure.Missing(language.of(forOfficers ? FOR_OFFICERS : refusal.detail()), forOfficers));
        }
    }

    private static <T extends Tabular> Figure figure(FigureKind<T> kind, T report, FigureRequest asked, String title) {
        var language = asked.language();
        return new Figure(
                kind.id(),
                title,
                kind.sentence(report, asked).map(language::of).orElse(""),
                kind.picture(report, asked).map(Picture::markup).orElse(null),
                kind.table(report, asked),
                kind.notes(report, asked).stream().map(language::of).toList(),
                source(report, asked),
                kind.file(asked).links(asked.prefix(), language),
                null);
    }

    private static String source(Tabular report, FigureRequest asked) {
        var language = asked.language();
        String name = language.of(Headings.report(report.slug()));
        var time = report.asOf().time();
        return time == null ? name : language.of(SOURCE.with(name, language.dateTime(time.toInstant())));
    }
}
