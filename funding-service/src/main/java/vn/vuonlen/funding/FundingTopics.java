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
    static final String TOTALS = "funding.totals.v1";

    record Topic(String topic, String view, int partitions) implements PublishedTopic {

        Topic(String topic, String view) {
            this(topic, view, 3);
        }

        @Override
        public String ceType() {
            return "vn.vuonlen." + topic;
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

    /** One partition, and few messages: a count is read in order. */
    @Produces
    @Singleton
    PublishedTopic totals() {
        return new Topic(TOTALS, "published_totals", 1);
    }
}
