package vn.vuonlen.funding.disbursement;

import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

@Singleton
class DisbursementTopic implements PublishedTopic {

    static final String NAME = "funding.disbursement.v1";

    @Override
    public String topic() {
        return NAME;
    }

    @Override
    public String view() {
        return "disbursement_told";
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
