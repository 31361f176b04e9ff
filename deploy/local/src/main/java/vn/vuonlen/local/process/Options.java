package vn.vuonlen.local.process;

import java.nio.file.Path;
import vn.vuonlen.infrastructure.Checkout;

/** What a province is started with: the folder of its data and logs, its ports, and whether old and demo data count. */
public record Options(Path home, Ports ports, boolean fresh, boolean empty) {

    /** In the working copy, unless {@code vuonlen.home} names another folder. */
    public static Options usual() {
        String home = System.getProperty("vuonlen.home", "");
        Path folder = home.isBlank() ? Checkout.here().root().resolve(".vuonlen") : Path.of(home);
        return new Options(folder.toAbsolutePath(), Ports.usual(), false, false);
    }

    /** With a folder of its own and free ports, so that it can run beside another province. */
    public static Options apart(Path home) {
        return new Options(home.toAbsolutePath(), Ports.free(), false, false);
    }

    public Path data(String name) {
        return home.resolve("data").resolve(name);
    }

    public Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }
}
