package vn.vuonlen.funding.budget;

import jakarta.inject.Singleton;
import vn.vuonlen.kit.outbox.PublishedTopic;

@Singleton
class BudgetTopic implements PublishedTopic {

    static final String NAME = "funding.budget.v1";

    @Override
    public String topic() {
        return NAME;
    }

    @Override
    public String view() {
        return "budget_told";
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
