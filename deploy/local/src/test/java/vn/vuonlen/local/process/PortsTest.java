package vn.vuonlen.local.process;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vuonlen.local.console.LauncherFailure;

class PortsTest {
    @Test
    void namesATakenPortItsHolderAndTheOptionThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<Part, Integer> byPart = new EnumMap<>(Ports.free().byPart());
            byPart.put(Part.FUNDING, taken.getLocalPort());
            Ports ports = new Ports(byPart);

            String sentence =
                    assertThrows(LauncherFailure.class, ports::requireFree).getMessage();

            assertTrue(sentence.contains("Port " + taken.getLocalPort() + ", which funding-service needs"), sentence);
            assertTrue(sentence.contains("process " + ProcessHandle.current().pid() + " ("), sentence);
            assertTrue(sentence.contains("--funding-port NUMBER"), sentence);
        }
    }

    @Test
    void socketTableOfLinuxNamesTheListener() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            if (System.getProperty("os.name").equals("Linux")) {
                assertEquals(Optional.of(ProcessHandle.current().pid()), SocketTable.listener(taken.getLocalPort()));
            }
        }
    }

    @Test
    void freePortsAreFree() {
        assertDoesNotThrow(() -> Ports.free().requireFree());
    }
}
