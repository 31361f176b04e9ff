package vn.vuonlen.reporting.page.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.Characteristic;
import vn.vuonlen.reporting.distribution.DistributionReports;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.quality.FiguresOfYears;
import vn.vuonlen.reporting.figure.quality.PublishedAndComputed;
import vn.vuonlen.reporting.figure.quality.SurveyCoverage;
import vn.vuonlen.reporting.figure.quality.WithheldFigures;
import vn.vuonlen.reporting.page.AreaNames;
import vn.vuonlen.reporting.page.PageDefinition;

/** What the figures rest on: reviews and decisions, published figures, how many households were asked, and what is withheld. */
@ApplicationScoped
class DataQualityPage implements PageDefinition {

    private static final Message NAME = new Message("Chất lượng số liệu", "Data quality");
    private static final Message TITLE =
            new Message("Chất lượng số liệu {0} năm {1}", "Quality of the data of {0}, {1}");

    private final List<FigureKind<?>> figures;

    @Inject
    DataQualityPage(
            FiguresOfYears years,
            PublishedAndComputed published,
            DistributionReports answers,
            WithheldFigures withheld) {
        var all = new ArrayList<FigureKind<?>>(List.of(years, published));
        Stream.of(
                        Characteristic.CAUSE,
                        Characteristic.ASPIRATION,
                        Characteristic.DEPRIVATION,
                        Characteristic.CAPACITY_TO_WORK)
                .forEach(question -> all.add(new SurveyCoverage(answers, question)));
        all.add(withheld);
        figures = List.copyOf(all);
    }

    @Override
    public String path() {
        return "/data-quality";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<Message> menu() {
        return Optional.of(NAME);
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE.with(AreaNames.full(asked.area()), Integer.toString(asked.year()));
    }

    @Override
    public List<FigureKind<?>> figures(FigureRequest asked) {
        return figures;
    }
}
