package vn.vuonlen.infrastructure.testing.contract;

import static java.util.stream.Collectors.joining;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Judges every answer that a REST-assured test receives by the OpenAPI document that the same service serves: status,
 * media type, headers and JSON, in which every field must be documented. Requests are not judged, since tests send wrong
 * ones on purpose. An answer that the document does not describe fails the test.
 */
final class AnswersMatchContract implements OrderedFilter {
    /** A page of a thousand items would have its fault a thousand times. */
    private static final int SHOWN = 10;

    private OpenApiContract contract;

    /** First in line, so that it sees the answer last: as the test receives it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var address = request.getURI();
        var path = path(address);
        if (!OutsideOfContract.covers(path)) {
            var faults = contract(address).faults(request.getMethod(), path, new ReceivedAnswer(response));
            if (!faults.isEmpty()) {
                throw new AssertionError("%s %s was answered %d, and OpenAPI says otherwise:%n  %s"
                        .formatted(
                                request.getMethod(),
                                path,
                                response.statusCode(),
                                faults.stream().limit(SHOWN).collect(joining("%n  ".formatted()))));
            }
        }
        return response;
    }

    private synchronized OpenApiContract contract(String address) {
        if (contract == null) {
            contract = OpenApiContract.servedBy(URI.create(address.substring(0, authorityEnd(address))));
        }
        return contract;
    }

    /** Not by {@link URI}, which refuses what some tests send. */
    private static String path(String address) {
        return address.substring(authorityEnd(address)).replaceFirst("[?#].*", "");
    }

    private static int authorityEnd(String address) {
        var slash = address.indexOf('/', address.indexOf("://") + 3);
        return slash < 0 ? address.length() : slash;
    }
}
