package vn.vuonlen.infrastructure.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.ArrayList;

/** Installs {@link AnswersMatchContract} for every {@code @QuarkusTest}; each class may have a service of its own. */
public final class InstallContractFilter implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        var filters = new ArrayList<Filter>(RestAssured.filters());
        filters.removeIf(AnswersMatchContract.class::isInstance);
        filters.add(new AnswersMatchContract());
        RestAssured.replaceFiltersWith(filters);
    }
}
