package vn.vuonlen.funding.allocation;

import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

@Singleton
class AllocationTopic implements PublishedTopic {

    static final String NAME = "funding.allocation.v1";

    @Override
    public String topic() {
        return NAME;
    }

    @Override
    public String view() {
        return "allocation_told";
    }

    @Override
    public String ceType() {
        return "vn.vuonlen." + NAME;
    }

    @Override
    public int partitions() {
        return 3;
    }
}
