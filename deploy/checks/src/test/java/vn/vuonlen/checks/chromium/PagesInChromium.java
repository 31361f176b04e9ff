package vn.vuonlen.checks.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vuonlen.checks.node.NodePackages;
import vn.vuonlen.checks.node.NodeTools;

/** Walks through the pages of a site in Chromium by the scripts of the folder {@code chromium}. */
public final class PagesInChromium {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodePackages node;
    private final Path chromium;

    private PagesInChromium(NodePackages node, Path chromium) {
        this.node = node;
        this.chromium = chromium;
    }

    /**
     * Where Node or Chromium is absent the test is skipped.
     *
     * @throws AssertionError instead, if the environment has {@code VUONLEN_CHROMIUM=required}
     */
    public static PagesInChromium orSkip() throws IOException, InterruptedException {
        var node = NodeTools.orSkip();
        var chromium = Chromium.find();
        if (chromium.isEmpty()) {
            NodeTools.skip("VUONLEN_CHROMIUM", "Chromium is not on the PATH: the pages were not tried in a browser.");
        }
        return new PagesInChromium(node, chromium.orElseThrow());
    }

    /** What was found on all pages that links lead to from the first one. */
    public Walk walk(URI site) throws IOException, InterruptedException {
        return run("pages.mjs", Map.of("VUONLEN_SITE", site.toString()));
    }

    /** What was found on all pages that a person sees who signs in; {@code settings} are those of {@code sign-in.mjs}. */
    public Walk signIn(Map<String, String> settings) throws IOException, InterruptedException {
        return run("sign-in.mjs", settings);
    }

    private Walk run(String script, Map<String, String> settings) throws IOException, InterruptedException {
        var environment = new HashMap<>(settings);
        environment.put(Chromium.VARIABLE, chromium.toString());
        var outcome = node.script(Chromium.SCRIPTS.resolve(script), environment);
        assertEquals(0, outcome.exitCode(), () -> outcome.output() + outcome.errors());
        return new Walk(JSON.readTree(outcome.output()));
    }

    /** The outcome of a walk, as {@code site.mjs} returns it. */
    public record Walk(JsonNode result) {

        public int pages() {
            return result.path("pages").size();
        }

        /** Of the pages that are linked; empty if nothing is wrong. */
        public String findings() {
            return lines("findings");
        }

        /** Of the pages that refuse a year or a code. */
        public String findingsOfUnknown() {
            return lines("ofUnknown");
        }

        /** What many pages share is one line. */
        private String lines(String which) {
            var pages = new TreeMap<String, List<String>>();
            for (var finding : result.path(which)) {
                var what = finding.path("rule").asText() + ": "
                        + finding.path("detail").asText();
                pages.computeIfAbsent(what, first -> new ArrayList<>())
                        .add(finding.path("page").asText());
            }
            return pages.entrySet().stream()
                    .map(found -> "%s (%d pages, the first is %s)"
                            .formatted(
                                    found.getKey(),
                                    found.getValue().size(),
                                    found.getValue().getFirst()))
                    .collect(Collectors.joining("\n"));
        }

        /** Of all pages: path and rule of each finding. */
        TreeSet<String> rules() {
            var rules = new TreeSet<String>();
            for (var which : new String[] {"findings", "ofUnknown"}) {
                for (var finding : result.path(which)) {
                    rules.add(URI.create(finding.path("page").asText()).getPath() + " "
                            + finding.path("rule").asText());
                }
            }
            return rules;
        }
    }
}
