package vn.vuonlen.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.vuonlen.infrastructure.Folder;
import vn.vuonlen.local.console.Steps;
import vn.vuonlen.local.demo.DemoProvince;
import vn.vuonlen.local.demo.LoadProgress;
import vn.vuonlen.local.process.Options;
import vn.vuonlen.local.process.Part;
import vn.vuonlen.local.process.Province;

/** A province of its own, in a fresh folder and on free ports, with the whole demo in it. */
final class LoadedProvince implements AutoCloseable {

    private final Options options = Options.apart(Path.of("target", "end-to-end"));
    private final List<String> deaths = new CopyOnWriteArrayList<>();
    private final Province province = new Province(options, new Steps(System.err, false), deaths::add);

    LoadedProvince() throws IOException, InterruptedException {
        Folder.delete(options.home());
        try {
            province.start();
            load();
        } catch (IOException | InterruptedException | RuntimeException e) {
            deaths.forEach(death -> e.addSuppressed(new IllegalStateException(death)));
            province.close();
            throw e;
        }
    }

    Province province() {
        return province;
    }

    PublicApi api() {
        return new PublicApi(province);
    }

    /** The processes that ended by themselves. */
    List<String> deaths() {
        return List.copyOf(deaths);
    }

    void load() throws IOException, InterruptedException {
        var demo = ServiceLoader.load(DemoProvince.class).findFirst().orElseThrow();
        demo.load(province.endpoints(new LoggedProgress()));
    }

    @Override
    public void close() throws IOException {
        province.close();
        for (Part part : Part.values()) {
            assertThrows(ConnectException.class, () -> connect(options.ports().of(part)), part.name());
        }
        Folder.delete(options.home());
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    private static final class LoggedProgress implements LoadProgress {

        private final System.Logger log = System.getLogger("demo province");

        @Override
        public void step(String what) {
            log.log(System.Logger.Level.INFO, what);
        }

        @Override
        public void at(long done, long total) {
            // A log needs no percentages.
        }
    }
}
