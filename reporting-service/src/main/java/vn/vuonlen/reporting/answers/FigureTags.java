package vn.vuonlen.reporting.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.prepared.PreparedAnswer;
import vn.vuonlen.reporting.provenance.AsOf;

/**
 * The entity tag of a report: of its figures alone, since how many events were counted changes no figure. It is weak, because
 * two bodies with the same tag may differ in that.
 */
@Singleton
public class FigureTags {

    @JsonIgnoreProperties({"time", "events"})
    private interface WithoutProgress {}

    private final ObjectMapper figures;

    FigureTags(ObjectMapper json) {
        this.figures = json.copy().addMixIn(AsOf.class, WithoutProgress.class);
    }

    /** @param form what tells it from other forms of the same figures: each has its own tags */
    public String of(Object report, String form) {
        try {
            return PreparedAnswer.tag(form, figures.writeValueAsBytes(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON", e);
        }
    }
}
