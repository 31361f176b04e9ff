package vn.vuonlen.funding;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

/**
 * The topics that this service owns. The state of a thing is a SQL view ({@code R__published_….sql}), its shape a file in
 * {@code contracts/}.
 */
public class FundingTopics {

    public static final String PROGRAMME = "funding.programme.v1";
    public static final String BUDGET = "funding.budget.v1";
    public static final String ALLOCATION = "funding.allocation.v1";
    public static final String DISBURSEMENT = "funding.disbursement.v1";

    record Topic(String topic, String view) implements PublishedTopic {

        @Override
        public String ceType() {
            return "vn.vuonlen." + topic;
        }

        @Override
        public int partitions() {
            return 3;
        }
    }

    @Produces
    @Singleton
    PublishedTopic programmes() {
        return new Topic(PROGRAMME, "published_programme");
    }

    @Produces
    @Singleton
    PublishedTopic budgets() {
        return new Topic(BUDGET, "published_budget");
    }

    @Produces
    @Singleton
    PublishedTopic allocations() {
        return new Topic(ALLOCATION, "published_allocation");
    }

    @Produces
    @Singleton
    PublishedTopic disbursements() {
        return new Topic(DISBURSEMENT, "published_disbursement");
    }
}
