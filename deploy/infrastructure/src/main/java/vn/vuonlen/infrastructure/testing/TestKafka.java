package vn.vuonlen.infrastructure.testing;

import java.util.UUID;

/** The build's Kafka for tests. It is shared: each test puts a prefix of its own before every topic. */
public final class TestKafka {
    private TestKafka() {}

    public static String bootstrap() {
        return TestHost.get().kafkaBootstrap();
    }

    public static String freshPrefix() {
        return "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
    }
}
