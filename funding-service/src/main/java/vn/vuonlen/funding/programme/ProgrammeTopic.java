package vn.vuonlen.funding.programme;

import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

@Singleton
class ProgrammeTopic implements PublishedTopic {

    static final String NAME = "funding.programme.v1";

    @Override
    public String topic() {
        return NAME;
    }

    @Override
    public String view() {
        return "programme_told";
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
