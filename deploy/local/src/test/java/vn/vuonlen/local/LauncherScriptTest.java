package vn.vuonlen.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.Checkout;

/** The script looks for JDKs in folders that the test fills with fake ones. */
class LauncherScriptTest {
    @TempDir
    Path machine;

    private Path empty;

    @BeforeEach
    void createMachineWithoutJdk() throws IOException {
        empty = Files.createDirectories(machine.resolve("jvm"));
    }

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws Exception {
        Path home = jdk("elsewhere/jdk-25", 25);
        jdk("jvm/jdk-21", 21);

        assertEquals(home.toString(), run(home).strip());
    }

    @Test
    void searchesFurtherWhenJavaHomeIsTooOld() throws Exception {
        Path old = jdk("elsewhere/jdk-17", 17);
        Path found = jdk("jvm/jdk-21", 21);

        assertEquals(found.toString(), run(old).strip());
    }

    @Test
    void skipsARuntimeWithoutCompiler() throws Exception {
        Path runtime = jdk("jvm/jre-25", 25);
        Files.delete(runtime.resolve("bin/javac"));
        Path found = jdk("home/.sdkman/candidates/java/21.0.4-tem", 21);

        assertEquals(found.toString(), run(empty).strip());
    }

    @Test
    void explainsInOneSentenceWhatIsMissing() throws Exception {
        String output = run(jdk("elsewhere/jdk-17", 17));

        assertEquals(1, output.strip().lines().count(), output);
        assertTrue(output.contains("JDK, 21 or newer"), output);
    }

    @ParameterizedTest
    @CsvSource({"0, mmdebstrap, mmdebstrap", "1, buildah, buildah", "2, objcopy, binutils"})
    void saysInOneSentenceWhichToolOfTheImagesIsMissing(int found, String tool, String packaged) throws Exception {
        for (String present : List.of("mmdebstrap", "buildah", "objcopy").subList(0, found)) {
            executable(tools().resolve(present), "#!/bin/sh\n");
        }

        String output = run(jdk("elsewhere/jdk-25", 25), "images");

        assertEquals(1, output.strip().lines().count(), output);
        assertTrue(output.contains("./vuonlen images needs " + tool + ", "), output);
        assertTrue(output.contains("apt-get install " + packaged + ")"), output);
    }

    @ParameterizedTest
    @CsvSource({"25, needs a JDK with jlink", "24, 'needs a JDK, 25 or newer'"})
    void saysInOneSentenceWhichJdkTheImagesNeed(int version, String missing) throws Exception {
        for (String present : List.of("mmdebstrap", "buildah", "objcopy")) {
            executable(tools().resolve(present), "#!/bin/sh\n");
        }
        Path home = jdk("elsewhere/jdk", version);
        if (version < 25) {
            executable(home.resolve("bin/jlink"), "#!/bin/sh\n");
        }

        String output = run(home, "images");

        assertEquals(1, output.strip().lines().count(), output);
        assertTrue(output.contains(missing), output);
    }

    private static void executable(Path file, String script) throws IOException {
        assertTrue(Files.writeString(file, script).toFile().setExecutable(true));
    }

    private Path jdk(String folder, int version) throws IOException {
        Path home = machine.resolve(folder);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            executable(bin.resolve(tool), "#!/bin/sh\necho javac " + version + ".0.1\n");
        }
        return home;
    }

    private String run(Path javaHome) throws Exception {
        return run(javaHome, "jdk");
    }

    private String run(Path javaHome, String command) throws Exception {
        String script = Checkout.here().root().resolve("vuonlen").toString();
        ProcessBuilder builder = new ProcessBuilder("bash", script, command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("LANG"));
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools().toString(),
                        "HOME", machine.resolve("home").toString(),
                        "JAVA_HOME", javaHome.toString(),
                        "VUONLEN_JDK_FOLDERS", empty.toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** The few tools that the script needs, and no javac of this machine. */
    private Path tools() throws IOException {
        Path folder = Files.createDirectories(machine.resolve("tools"));
        for (String tool : new String[] {"bash", "sed", "dirname", "readlink"}) {
            Path link = folder.resolve(tool);
            if (!Files.exists(link)) {
                Path real = Path.of("/usr/bin", tool);
                Files.createSymbolicLink(link, Files.exists(real) ? real : Path.of("/bin", tool));
            }
        }
        return folder;
    }
}
