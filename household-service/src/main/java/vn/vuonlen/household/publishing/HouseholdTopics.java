package vn.vuonlen.household.publishing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

/** What this service tells others. The state of a thing is a SQL view; its shape is a file in {@code contracts/}. */
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

    /** Households and their results lie in as many partitions, so that a household's are read by one consumer. */
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
}
