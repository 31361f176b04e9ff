package vn.vuonlen.checks.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each fault of a page is found, by its name, and nothing is found where nothing is wrong. */
class BrokenPagesTest {

    @Test
    void everyFaultIsFoundAndNothingElse() throws Exception {
        var chromium = PagesInChromium.orSkip();
        try (var site = new BrokenSite()) {
            var walk = chromium.walk(site.address());

            assertEquals(
                    new TreeSet<>(Set.of(
                            "/alt axe image-alt",
                            "/colours axe color-contrast",
                            "/dark axe color-contrast",
                            "/targets axe target-size",
                            "/console console",
                            "/script script-error",
                            "/policy policy",
                            "/elsewhere other-origin",
                            "/elsewhere console",
                            "/elsewhere request-failed",
                            "/wide overflow",
                            "/heavy bytes",
                            "/scripted without-scripts",
                            "/dead link",
                            "/fragment fragment",
                            "/headings one-h1",
                            "/language language",
                            "/title title",
                            "/shared unknown-parameter",
                            "/years status",
                            "/further overflow",
                            "/further axe image-alt",
                            "/further status",
                            "/codes/999 status",
                            "/codes/999 unknown")),
                    walk.rules(),
                    walk.findings() + walk.findingsOfUnknown());
        }
    }
}
