package vn.vuonlen.checks.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.Checkout;

/** What goes into an image is weighed here, in the plain build, where no image can be built. */
class LibrariesOfImagesTest {

    /** As the pom of the kit excludes them. */
    private static final List<String> EXCLUDED = List.of(
            "com.google.api.grpc.proto-google-common-protos",
            "com.google.code.gson.gson",
            "com.google.guava.guava",
            "io.grpc.grpc-core",
            "io.grpc.grpc-netty",
            "org.xerial.snappy.snappy-java");

    private static final Pattern BUILD_ONLY = Pattern.compile("^build_only=\\(([^)]*)\\)", Pattern.MULTILINE);

    /**
     * Half of what an image may weigh unpacked is Java and its cache; of household-service and reporting-service 7 MB more are
     * what makes PDF and workbooks of their papers and reports, and the templates.
     *
     * @param most bytes
     */
    @ParameterizedTest
    @CsvSource({"household-service, 75000000", "funding-service, 68000000", "reporting-service, 75000000"})
    void anImageHasTheLibrariesThatItsServiceNeeds(String service, long most) throws IOException {
        List<Path> jars = jars(service);

        for (String library : buildOnly()) {
            assertEquals(
                    1, jars.stream().filter(jar -> is(jar, library)).count(), library + ", which build.sh leaves out");
        }
        for (String library : EXCLUDED) {
            assertFalse(jars.stream().anyMatch(jar -> is(jar, library)), library);
        }
        assertTrue(
                jars.stream()
                        .anyMatch(jar ->
                                jar.getFileName().toString().matches(".*zstd-jni-[0-9.-]+-[a-z]+_[a-z0-9_]+\\.jar")),
                "Zstandard is that of one platform");
        long weight = 0;
        for (Path jar : jars) {
            weight += buildOnly().stream().anyMatch(library -> is(jar, library)) ? 0 : Files.size(jar);
        }
        assertTrue(weight < most, weight + " bytes");
    }

    private static List<String> buildOnly() throws IOException {
        String script = Files.readString(Checkout.here().root().resolve("deploy/images/build.sh"));
        MatchResult list = BUILD_ONLY.matcher(script).results().findFirst().orElseThrow();
        return Arrays.asList(list.group(1).strip().split("\\s+"));
    }

    private static boolean is(Path jar, String library) {
        return jar.getFileName().toString().matches(Pattern.quote(library) + "-[0-9].*");
    }

    private static List<Path> jars(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.here().root().resolve(service + "/target/quarkus-app"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
