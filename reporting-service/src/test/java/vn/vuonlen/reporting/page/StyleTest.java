package vn.vuonlen.reporting.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the style sheet owes to those who see little, use no mouse, have a narrow screen or print. */
class StyleTest {

    private final String css = css();

    /** WCAG 2.2, 1.4.11: what shows the focus stands out by 3:1 from where it is. */
    @ParameterizedTest
    @CsvSource({".top, .top :focus-visible", "body, :focus-visible", "section, :focus-visible"})
    void theFocusIsSeen(String ground, String ring) {
        double contrast = contrast(colour(ground, "background"), colour(ring, "outline(?:-color)?"));

        assertTrue(contrast >= 3, ring + " on " + ground + ": " + contrast);
    }

    @Test
    void manyYearsWrap() {
        assertEquals("wrap", value(".menu ul, .years, .crumbs, .choice ul", "flex-wrap"));
    }

    @Test
    void aTableThatIsFoldedAwayIsPrinted() {
        assertEquals("visible", value("details::details-content", "content-visibility"));
        assertTrue(css.indexOf("details::details-content") > css.indexOf("@media print"), "only on paper");
    }

    private String value(String selector, String property) {
        var rule = Pattern.compile("(?m)(?:^|[;{}]) *" + Pattern.quote(selector) + " \\{([^}]*)\\}")
                .matcher(css);
        assertTrue(rule.find(), selector);
        var declared = Pattern.compile("(?:^|;|\\s)" + property + ": *([^;]+)").matcher(rule.group(1));
        assertTrue(declared.find(), selector + " has no " + property);
        return declared.group(1).strip();
    }

    private int colour(String selector, String property) {
        var variable = Pattern.compile("var\\((--[a-z]+)\\)").matcher(value(selector, property));
        var text = variable.find() ? value(":root", variable.group(1)) : value(selector, property);
        var hex = text.substring(text.indexOf('#') + 1);
        return Integer.parseInt(hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex, 16);
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String css() {
        try (var file = StyleTest.class.getResourceAsStream("/META-INF/resources/assets/vuonlen.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
