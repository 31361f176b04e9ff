package vn.vuonlen.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import vn.vuonlen.clients.household.ApiClient;
import vn.vuonlen.clients.household.ApiException;
import vn.vuonlen.clients.household.ApiResponse;
import vn.vuonlen.clients.household.JSON;
import vn.vuonlen.clients.household.api.CommitmentsApi;
import vn.vuonlen.clients.household.api.HouseholdsApi;
import vn.vuonlen.clients.household.api.ProceduresApi;
import vn.vuonlen.clients.household.api.ReviewsApi;
import vn.vuonlen.clients.household.api.SurveysApi;
import vn.vuonlen.clients.household.model.ProblemDocument;

/** An officer who works with the Java client that openapi-generator makes of the document of household-service. */
record GeneratedOfficer(URI service, String token) {

    /** A whole list as a file, with the headers of the answer. */
    record Download(byte[] bytes, Map<String, List<String>> headers) {

        String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    /** A call of a generated method. */
    @FunctionalInterface
    interface Call {
        ApiResponse<?> of(ReviewsApi reviews) throws ApiException;
    }

    ReviewsApi reviews() {
        return new ReviewsApi(client());
    }

    ProceduresApi procedures() {
        return new ProceduresApi(client());
    }

    SurveysApi surveys() {
        return new SurveysApi(client());
    }

    HouseholdsApi households() {
        return new HouseholdsApi(client());
    }

    CommitmentsApi commitments() {
        return new CommitmentsApi(client());
    }

    /** In another form than JSON: asked for and taken in the client's interceptors, since the method returns the JSON. */
    Download download(String mediaType, Call call) throws ApiException {
        var received = new ArrayList<byte[]>();
        var client = client();
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + token).setHeader("Accept", mediaType));
        client.setResponseInterceptor(response -> {
            try {
                received.add(response.body().readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var answer = call.of(new ReviewsApi(client));
        return new Download(received.getFirst(), answer.getHeaders());
    }

    static ProblemDocument refused(int status, Executable request) throws IOException {
        var refusal = assertThrows(ApiException.class, request);
        assertEquals(status, refusal.getCode(), refusal::getResponseBody);
        return JSON.getDefault().getMapper().readValue(refusal.getResponseBody(), ProblemDocument.class);
    }

    private ApiClient client() {
        var client = new ApiClient();
        client.updateBaseUri(service.toString());
        return client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }
}
