package vn.vuonlen.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {
    @TempDir
    Path directory;

    @Test
    void keepsItsTopicsOverARestartOnAnotherPort() throws Exception {
        ProcessHandle first;
        try (KafkaProcess kafka = KafkaProcess.start(directory, FreePort.any());
                Admin admin = admin(kafka)) {
            first = kafka.process();
            admin.createTopics(List.of(new NewTopic("household.area.v1", Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }

        assertFalse(first.isAlive());
        try (KafkaProcess kafka = KafkaProcess.start(directory, FreePort.any());
                Admin admin = admin(kafka)) {
            assertEquals(Set.of("household.area.v1"), admin.listTopics().names().get());
        }
    }

    @Test
    void takesTheDirectoryBackFromABrokerThatAKilledRunLeft() throws Exception {
        try (KafkaProcess orphan = KafkaProcess.start(directory, FreePort.any());
                KafkaProcess next = KafkaProcess.start(directory, FreePort.any())) {
            assertFalse(orphan.process().isAlive());
            assertEquals(true, next.process().isAlive());
        }
    }

    private static Admin admin(KafkaProcess kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()));
    }
}
