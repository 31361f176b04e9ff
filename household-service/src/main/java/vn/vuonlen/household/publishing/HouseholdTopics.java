package vn.vuonlen.household.publishing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

/**
 * The topics of this service. The value of an event comes from a view in {@code db/migration/R__published_….sql}, its
 * schema is a file in {@code contracts/}.
 */
class HouseholdTopics {

    record Topic(String topic, String view, int partitions) implements PublishedTopic {
        @Override
        public String ceType() {
            return "vn.vuonlen." + topic;
        }
    }

    @Produces
    @Singleton
    PublishedTopic areas() {
        return new Topic("household.area.v1", "published_area", 1);
    }

    /**
     * As many partitions as results: a household and its results have the same partition number. That does not give
     * them to the same instance of a consumer group, which may assign each topic differently; consumers accept them in
     * any order.
     */
    @Produces
    @Singleton
    PublishedTopic households() {
        return new Topic("household.household.v1", "published_household", 6);
    }

    @Produces
    @Singleton
    PublishedTopic reviews() {
        return new Topic("household.review.v1", "published_review", 1);
    }

    @Produces
    @Singleton
    PublishedTopic results() {
        return new Topic("household.result.v1", "published_result", 6);
    }

    /** One partition, and few messages: a count is read in order. */
    @Produces
    @Singleton
    PublishedTopic totals() {
        return new Topic(HouseholdTotals.TOPIC, "published_totals", 1);
    }
}
