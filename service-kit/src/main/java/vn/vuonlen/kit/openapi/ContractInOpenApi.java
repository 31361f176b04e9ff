package vn.vuonlen.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the document that is derived from the resources and records, by rules that hold for all of them: what Jackson
 * does with a record, what the kit does with every request, and the words of {@link ContractWords}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractInOpenApi implements OASFilter {
    private final IndexView index;

    public ContractInOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var words = ContractWords.read();
        FormerPaths.mark(document);
        PlainSchemas.replaceForeign(document);
        new RecordSchemas(index, words).complete(document);
        ProblemsInOpenApi.complete(document);
        SharedParameters.complete(document);
        JsonFirst.complete(document);
        new AnswerHeaders(words).complete(document);
        new Descriptions(words).complete(document);
    }
}
