package vn.vuonlen.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.contract.ServedContract;

/** The OpenAPI document is a file, says everything, and its examples are requests. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class StoredContractTest {

    @TestHTTPResource
    URI service;

    @Test
    void theFileIsWhatIsServed() throws IOException {
        ServedContract.of(service).requireStored("household-service");
    }

    @Test
    void everyOperationParameterAndFieldIsDescribed() {
        assertEquals(List.of(), ServedContract.of(service).violations());
    }

    @Test
    void everyExampleIsARequest() {
        var token = TestTokens.with("enumerator", "commune-officer", "province-officer", "operator")
                .areas("11")
                .sign();

        assertEquals(List.of(), ServedContract.of(service).refusedExamples(token));
    }
}
